import 'server-only';
import path from 'node:path';
import type { MDXContent } from 'mdx/types';
import { DEFAULT_LOCALE, type Locale } from '@/i18n/locales';
import { type FrontMatter, frontMatterSchema, type Source, TOPICS } from './contract';
import { LEARN_FOLDER, parseAs } from './learn-files';
import { sourceOf } from './sources';
import { compileText, readText, type TextFile } from './text-file';

/** A little slower than most adults read, because readers are tired and the words are new. */
const WORDS_PER_MINUTE = 180;

export type PageInfo = {
  name: string;
  /** The language of the text: English where a translation is still missing. */
  language: Locale;
  frontMatter: FrontMatter;
};

export type CitedSource = Source & { key: string; number: number };

export type LearnPage = PageInfo & {
  Text: MDXContent;
  /** Numbered as the text cites them. */
  sources: CitedSource[];
  readMinutes: number;
};

/** A page's heading and dates without its text. `null`: there is no such page. */
export function findPage(locale: Locale, name: string, folder = LEARN_FOLDER): PageInfo | null {
  return open(locale, name, folder)?.info ?? null;
}

/** A page with its text, in the reader's language or else in English. `null`: there is no such page. */
export async function loadPage(
  locale: Locale,
  name: string,
  folder = LEARN_FOLDER,
): Promise<LearnPage | null> {
  const opened = open(locale, name, folder);
  if (!opened) return null;
  const { Text, cited } = await compileText(opened.text);
  return { ...opened.info, Text, sources: cited.map(numbered), readMinutes: minutesOf(opened.text) };
}

/** The topics in reading order; one that is not written yet is left out. */
export function listTopics(locale: Locale, folder = LEARN_FOLDER): PageInfo[] {
  return TOPICS.flatMap((name) => findPage(locale, name, folder) ?? []);
}

function open(locale: Locale, name: string, folder: string): { info: PageInfo; text: TextFile } | null {
  for (const language of new Set([locale, DEFAULT_LOCALE])) {
    const text = readText(path.join(folder, language, `${name}.mdx`));
    if (!text) continue;
    const frontMatter = parseAs(frontMatterSchema, text.frontMatter, text.file);
    return { info: { name, language, frontMatter }, text };
  }
  return null;
}

function numbered(key: string, index: number): CitedSource {
  return { ...sourceOf(key), key, number: index + 1 };
}

function minutesOf({ body }: TextFile): number {
  const words = body.replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return Math.max(1, Math.round(words.length / WORDS_PER_MINUTE));
}
