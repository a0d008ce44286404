import 'server-only';
import { LEARN_PAGES, type LearnPage } from '@/domain/learn/pages';
import type { LearnSource } from '@/domain/learn/sources';
import type { Locale } from '@/domain/locale';
import { currentNotices } from '@/server/notice/notices';
import { findPage, loadPage } from './pages';
import { allSources } from './sources';

/** Where a source is used: its number on that page, or the safety notice that names it. */
export type SourceUse = { page: LearnPage; short: string; number: number | null };
export type UsedSource = LearnSource & { key: string; number: number; uses: SourceUse[] };

/** Every source in the order of the file, and the pages that use it. */
export async function listUsedSources(locale: Locale): Promise<UsedSource[]> {
  const texts = await Promise.all(LEARN_PAGES.map((page) => loadPage(locale, page)));
  const usesOf = (key: string): SourceUse[] => [
    ...texts.flatMap((text) => {
      const cited = text?.sources.find((source) => source.key === key);
      return text && cited ? [{ page: text.page, short: text.short, number: cited.number }] : [];
    }),
    ...noticeUses(locale, key),
  ];
  return Object.entries(allSources()).map(([key, source], index) => ({
    ...source,
    key,
    number: index + 1,
    uses: usesOf(key),
  }));
}

function noticeUses(locale: Locale, key: string): SourceUse[] {
  const safety = findPage(locale, 'safety');
  const named = currentNotices().some(({ sources }) => sources.includes(key));
  return safety && named ? [{ page: safety.page, short: safety.short, number: null }] : [];
}
