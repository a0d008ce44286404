import 'server-only';
import path from 'node:path';
import type { MDXContent } from 'mdx/types';
import type { Excerpts } from '@/domain/learn/excerpts';
import { frontMatterSchema, translatedFrontMatterSchema } from '@/domain/learn/front-matter';
import { type LearnPage, TOPICS } from '@/domain/learn/pages';
import type { LearnSource } from '@/domain/learn/sources';
import { DEFAULT_LOCALE, type Locale } from '@/domain/locale';
import { LEARN_FOLDER, parseAs } from './learn-files';
import { allSources } from './sources';
import { compileText, readingMinutes, readText, type TextFile } from './text-file';

/** Pages that say nothing medical. */
const ABOUT_THE_SITE: readonly LearnPage[] = ['about', 'about-data', 'privacy', 'accessibility'];

type Review = { name: string; on: string } | null;

export type PageInfo = {
  page: LearnPage;
  /** The language of the text: English where a translation is still missing. */
  language: Locale;
  title: string;
  short: string;
  summary: string;
  audience: 'patients' | 'clinicians';
  review: Review;
  translationReview: Review;
  sourcesReadOn: string;
  updatedOn: string;
  /** False for words about this site. */
  medical: boolean;
};

export type NumberedSource = LearnSource & { key: string; number: number };

export type LearnText = PageInfo & {
  Text: MDXContent;
  /** Numbered in the order in which the text first cites them. */
  sources: NumberedSource[];
  readMinutes: number;
  excerpts: Excerpts;
  /** The names of its parts, in order. */
  parts: string[];
};

/** What is said of a page before its text. `null`: it is not written yet. */
export function findPage(locale: Locale, page: LearnPage, folder = LEARN_FOLDER): PageInfo | null {
  const found = find(locale, page, folder);
  return found && infoOf(page, found);
}

/** A page in the reader's language, or else in English. `null`: it is not written yet. */
export async function loadPage(
  locale: Locale,
  page: LearnPage,
  folder = LEARN_FOLDER,
): Promise<LearnText | null> {
  const found = find(locale, page, folder);
  if (!found) return null;
  const { Text, cited, excerpts } = await compileText(found.text);
  const sources = cited.map((key, index) => ({ ...sourceOf(key, folder), key, number: index + 1 }));
  const readMinutes = readingMinutes(found.text.body);
  return { ...infoOf(page, found), Text, sources, readMinutes, excerpts, parts: partsOf(found.text.body) };
}

const partsOf = (body: string) => [...body.matchAll(/^## (.+)$/gm)].flatMap(([, name]) => name?.trim() ?? []);

/** The topics in reading order. */
export function listTopics(locale: Locale, folder = LEARN_FOLDER): PageInfo[] {
  return TOPICS.flatMap((topic) => findPage(locale, topic, folder) ?? []);
}

type Found = { language: Locale; text: TextFile };

function find(locale: Locale, page: LearnPage, folder: string): Found | null {
  for (const language of [locale, DEFAULT_LOCALE]) {
    const text = readText(path.join(folder, language, `${page}.mdx`));
    if (text) return { language, text };
  }
  return null;
}

function infoOf(page: LearnPage, { language, text: { frontMatter, file } }: Found): PageInfo {
  const translated = language !== DEFAULT_LOCALE;
  const translation = translated ? parseAs(translatedFrontMatterSchema, frontMatter, file) : null;
  const info = translation ?? parseAs(frontMatterSchema, frontMatter, file);
  const { reviewedBy, reviewedOn, ...rest } = info;
  return {
    ...rest,
    page,
    language,
    medical: !ABOUT_THE_SITE.includes(page),
    review: reviewOf(reviewedBy, reviewedOn),
    translationReview:
      translation && reviewOf(translation.translationReviewedBy, translation.translationReviewedOn),
  };
}

const reviewOf = (name: string | null, on: string | null): Review => (name && on ? { name, on } : null);

function sourceOf(key: string, folder: string): LearnSource {
  const source = allSources(folder)[key];
  if (!source) throw new Error(`sources.json has no "${key}"`);
  return source;
}
