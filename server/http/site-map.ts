import 'server-only';
import { listAddresses } from '@/db/search/centers';
import { LEARN_PAGES, routeOf } from '@/domain/learn/pages';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@/domain/locale';
import { db } from '@/server/db';
import { glossaryOf } from '@/server/learn/learn-files';
import { findPage } from '@/server/learn/pages';

export type SitePage = {
  /** Without its language. */
  path: string;
  /** The languages it is written in. */
  languages: readonly Locale[];
  /** The day its content last changed; null: not known. */
  changedOn: string | null;
};

/** Every page that search engines should know. Searches are not among them. */
export function listSitePages(): SitePage[] {
  return [
    { path: '/', languages: LOCALES, changedOn: null },
    { path: '/centers', languages: LOCALES, changedOn: null },
    { path: '/developers/embed', languages: LOCALES, changedOn: null },
    ...LEARN_PAGES.flatMap((page) => {
      const written = LOCALES.filter((locale) => findPage(locale, page)?.language === locale);
      const changedOn = findPage(DEFAULT_LOCALE, page)?.updatedOn ?? null;
      return written.length > 0 ? [{ path: routeOf(page), languages: written, changedOn }] : [];
    }),
    {
      path: '/learn/glossary',
      languages: LOCALES.filter((locale) => glossaryOf(locale).language === locale),
      changedOn: null,
    },
    { path: '/learn/sources', languages: LOCALES, changedOn: null },
    ...listAddresses(db()).map(({ slug, checkedOn, confirmedOn }) => ({
      path: `/centers/${slug}`,
      languages: LOCALES,
      changedOn: [checkedOn, confirmedOn ?? ''].toSorted().at(-1) ?? null,
    })),
  ];
}
