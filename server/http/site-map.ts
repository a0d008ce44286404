import 'server-only';
import { listAddresses } from '@/db/search/centers';
import { laterDay } from '@/domain/day';
import { API_CHANGES } from '@/domain/formats/openapi/changes';
import { LEARN_PAGES, routeOf } from '@/domain/learn/pages';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@/domain/locale';
import { db } from '@/server/db';
import { glossaryOf } from '@/server/learn/learn-files';
import { findPage } from '@/server/learn/pages';
import { allSources } from '@/server/learn/sources';

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
  const centers = listAddresses(db()).map(({ slug, checkedOn, confirmedOn }) => ({
    path: `/centers/${slug}`,
    languages: LOCALES,
    changedOn: laterDay(checkedOn, confirmedOn),
  }));
  const listChangedOn = newest(centers.map(({ changedOn }) => changedOn));
  return [
    { path: '/', languages: LOCALES, changedOn: listChangedOn },
    { path: '/centers', languages: LOCALES, changedOn: listChangedOn },
    { path: '/developers/embed', languages: LOCALES, changedOn: listChangedOn },
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
    { path: '/developers', languages: LOCALES, changedOn: API_CHANGES[0].day },
    {
      path: '/learn/sources',
      languages: LOCALES,
      changedOn: newest(Object.values(allSources()).map(({ readOn }) => readOn)),
    },
    ...centers,
  ];
}

const newest = (days: readonly string[]): string | null => days.toSorted().at(-1) ?? null;
