import 'server-only';
import { LEARN_PAGES, type LearnPage } from '@/domain/learn/pages';
import type { LearnSource } from '@/domain/learn/sources';
import type { Locale } from '@/i18n/locales';
import { loadPage } from './pages';
import { allSources } from './sources';

/** `number`: the source's number on that page. */
export type SourceUse = { page: LearnPage; short: string; number: number };
export type UsedSource = LearnSource & { key: string; number: number; uses: SourceUse[] };

/** Every source in the order of the file, and the pages that cite it. */
export async function listUsedSources(locale: Locale): Promise<UsedSource[]> {
  const pages = await Promise.all(LEARN_PAGES.map((page) => loadPage(locale, page)));
  const usesOf = (key: string) =>
    pages.flatMap((page) => {
      const cited = page?.sources.find((source) => source.key === key);
      return page && cited ? [{ page: page.page, short: page.short, number: cited.number }] : [];
    });
  return Object.entries(allSources()).map(([key, source], index) => ({
    ...source,
    key,
    number: index + 1,
    uses: usesOf(key),
  }));
}
