import { existsSync, readFileSync } from 'node:fs';
import { createTranslator } from 'next-intl';
import type { Locale } from '@/domain/locale';
import type en from './en.json';

export type Messages = { [key: string]: string | Messages };

const fileOf = (locale: string) => `data/messages/${locale}.json`;

/** A language's messages by their whole keys, `frame.nav.find`; none where there is no file. */
export function readMessages(locale: string): Record<string, string> {
  const file = fileOf(locale);
  return existsSync(file) ? flatten(JSON.parse(readFileSync(file, 'utf8'))) : {};
}

function flatten(messages: Messages): Record<string, string> {
  const pathsOf = (part: Messages, prefix: string): [string, string][] =>
    Object.entries(part).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : pathsOf(value, `${prefix}${key}.`),
    );
  return Object.fromEntries(pathsOf(messages, ''));
}

/** The keys that a translation lacks, and those that only it has. */
export function differentKeys(original: Record<string, string>, translation: Record<string, string>) {
  const without = (some: object, others: object) => Object.keys(some).filter((key) => !(key in others));
  return { missing: without(original, translation), surplus: without(translation, original) };
}

/** The words of mails in a language, as the server gives them. */
export function mailWords(locale: Locale) {
  const messages: typeof en = JSON.parse(readFileSync(fileOf(locale), 'utf8'));
  return createTranslator({ locale, messages, namespace: 'mail' });
}
