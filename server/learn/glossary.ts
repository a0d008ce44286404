import 'server-only';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_LOCALE, type Locale } from '@/i18n/locales';
import { type GlossaryEntry, glossarySchema } from './contract';
import { LEARN_FOLDER, readJson } from './learn-files';

export type Glossary = {
  /** English where there is no translation yet. */
  language: Locale;
  /** In the alphabet's order. */
  entries: GlossaryEntry[];
};

/** The words explained in a language, or else in English. */
export function glossaryOf(locale: Locale, folder = LEARN_FOLDER): Glossary {
  const fileOf = (language: Locale) => path.join(folder, 'glossary', `${language}.json`);
  const language = existsSync(fileOf(locale)) ? locale : DEFAULT_LOCALE;
  const entries = readJson(fileOf(language), glossarySchema);
  return { language, entries: entries.toSorted((a, b) => a.term.localeCompare(b.term, language)) };
}
