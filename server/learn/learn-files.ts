import 'server-only';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { type Glossary, glossarySchema, translatedGlossarySchema } from '@/domain/learn/glossary';
import { DEFAULT_LOCALE, type Locale } from '@/domain/locale';

/** Where the texts lie. Read while the site runs: an edited text shows without a build. */
export const LEARN_FOLDER = path.join(process.cwd(), 'data', 'learn');

const read = new Map<string, { changedMs: number; schema: z.ZodType; value: unknown }>();

/**
 * A JSON file, read and checked again only once it has changed. What is given belongs to everybody: it is not to be changed.
 * @throws when it is missing, is not JSON or does not fit.
 */
export function readJson<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> {
  const changedMs = statSync(file).mtimeMs;
  const known = read.get(file);
  // Checked by this very schema, so it has its type.
  if (known?.changedMs === changedMs && known.schema === schema) return known.value as z.infer<Schema>;
  const value = parseAs(schema, JSON.parse(readFileSync(file, 'utf8')), file);
  read.set(file, { changedMs, schema, value });
  return value;
}

/** @throws naming the file and each field that does not fit. */
export function parseAs<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  file: string,
): z.infer<Schema> {
  const { data, error } = schema.safeParse(value);
  if (!error) return data;
  const faults = error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`);
  throw new Error(`${file}\n${faults.join('\n')}`);
}

const sorted = new WeakMap<Glossary, Glossary>();

/** The words explained in a language, or else in English, in the order of the alphabet. */
export function glossaryOf(locale: Locale, folder = LEARN_FOLDER): { language: Locale; entries: Glossary } {
  const fileOf = (language: Locale) => path.join(folder, 'glossary', `${language}.json`);
  const language = existsSync(fileOf(locale)) ? locale : DEFAULT_LOCALE;
  const schema = language === DEFAULT_LOCALE ? glossarySchema : translatedGlossarySchema;
  const entries = readJson(fileOf(language), schema);
  const known = sorted.get(entries) ?? entries.toSorted((a, b) => a.term.localeCompare(b.term, language));
  sorted.set(entries, known);
  return { language, entries: known };
}
