import { LEARN_PAGES, type LearnPage } from '@/domain/learn/pages';
import { DEFAULT_LOCALE } from '@/domain/locale';
import { publishedNotices } from '@/domain/notice/notice';
import { uncitedFigures } from './citations';
import type { LearnData } from './data-files';
import { error, type LearnFinding } from './finding';
import { deadLinks, missingWaysOn } from './links';
import { blocksOf, type ParsedPage, readEnglishHead, readTranslatedHead } from './parse-page';
import { translationFindings } from './translations';
import { vocabularyFindings } from './vocabulary';
import { forbiddenIn, type Graded, gradeFindings, gradeOf, type Spoken } from './wording';

/** Pages about this site: their numbers are its own, not medicine. */
const ABOUT_THE_SITE: readonly string[] = ['about-data', 'privacy', 'accessibility'] satisfies LearnPage[];

export type PagesReport = { findings: LearnFinding[]; grades: (Graded & { forPatients: boolean })[] };

export function checkPages(
  pages: readonly ParsedPage[],
  data: LearnData,
  centers: ReadonlySet<string>,
): PagesReport {
  const english = pages.filter(({ locale }) => locale === DEFAULT_LOCALE);
  const translated = pages.filter(({ locale }) => locale !== DEFAULT_LOCALE);
  const grades = english.map((page) => ({
    file: page.file,
    grade: gradeOf(blocksOf(page.tree)),
    forPatients: readEnglishHead(page).head?.audience !== 'clinicians',
  }));
  const findings = [
    ...missing(english),
    ...pages.flatMap((page) => checkPage(page, data, centers)),
    ...english.flatMap((page) => checkEnglish(page, data)),
    ...translated.flatMap((page) => readTranslatedHead(page).findings),
    ...translationFindings(pages),
    ...gradeFindings(grades.filter(({ forPatients }) => forPatients)),
  ];
  return { findings, grades };
}

function missing(english: readonly ParsedPage[]): LearnFinding[] {
  return LEARN_PAGES.filter((page) => !english.some(({ name }) => name === page)).map((page) =>
    error(`data/learn/${DEFAULT_LOCALE}/${page}.mdx`, null, 'missing', 'is not there'),
  );
}

function checkPage(
  page: ParsedPage,
  { sources, glossary }: LearnData,
  centers: ReadonlySet<string>,
): LearnFinding[] {
  const terms = new Set(glossary.map(({ id }) => id));
  const isKnown = LEARN_PAGES.some((name) => name === page.name);
  return [
    ...(isKnown ? [] : [error(page.file, null, 'unknown-page', 'is not one of LEARN_PAGES')]),
    ...vocabularyFindings(page, { sources: new Set(Object.keys(sources)), terms }),
    ...deadLinks(page.file, page.tree, { centers, terms }),
    ...(ABOUT_THE_SITE.includes(page.name) ? [] : uncitedFigures(page.file, blocksOf(page.tree))),
    ...missingWaysOn(page),
  ];
}

function checkEnglish(page: ParsedPage, { forbidden }: LearnData): LearnFinding[] {
  const { head, findings } = readEnglishHead(page);
  const headWords = head ? [head.title, head.short, head.summary].map((text) => ({ text, line: 1 })) : [];
  const spoken: Spoken[] = [...headWords, ...blocksOf(page.tree)];
  return [...findings, ...forbiddenIn(page.file, spoken, forbidden, head?.audience ?? 'patients')];
}

/** English words beside the pages: the glossary and the notices. */
export function checkOtherWords({ glossary, notices, forbidden }: LearnData): LearnFinding[] {
  const say = (texts: (string | null)[]) =>
    texts.flatMap((text) => (text === null ? [] : [{ text, line: null }]));
  const terms = say(glossary.map(({ definition }) => definition));
  const words = say(publishedNotices(notices).flatMap((notice) => Object.values(notice[DEFAULT_LOCALE])));
  return [
    ...forbiddenIn(`data/learn/glossary/${DEFAULT_LOCALE}.json`, terms, forbidden, 'patients'),
    ...forbiddenIn('data/learn/safety-notices.json', words, forbidden, 'patients'),
  ];
}
