import 'server-only';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Glossary, glossarySchema, translatedGlossarySchema } from '@/domain/learn/glossary';
import { DEFAULT_LOCALE, type Locale } from '@/i18n/locales';
import { LEARN_FOLDER, readJson } from './learn-files';

/** The words explained in a language, or else in English, in the order of the alphabet. */
export function glossaryOf(locale: Locale, folder = LEARN_FOLDER): { language: Locale; entries: Glossary } {
  const fileOf = (language: Locale) => path.join(folder, 'glossary', `${language}.json`);
  const language = existsSync(fileOf(locale)) ? locale : DEFAULT_LOCALE;
  const schema = language === DEFAULT_LOCALE ? glossarySchema : translatedGlossarySchema;
  const entries = readJson(fileOf(language), schema);
  return { language, entries: entries.toSorted((a, b) => a.term.localeCompare(b.term, language)) };
}
