import 'server-only';
import type { Locale } from '@/domain/locale';
import { shortlistPath } from '@/domain/shortlist/address';
import type { Shortlist } from '@/domain/shortlist/shortlist';
import type { Words } from '@/i18n/words';
import { siteUrl } from '@/server/formats/center-file';
import { readShortlist } from '@/server/shortlist/read-shortlist';
import { today } from '@/server/today';

/** A shortlist from its address, with where its paper leads back to. */
export function loadPaper(params: Parameters<typeof readShortlist>[0], words: Words) {
  const locale: Locale = words.locale;
  const list: Shortlist = readShortlist(params, (town) => words.t('map.pointNear', { town }));
  // A place that nobody knows leads nowhere, and is not repeated on paper.
  const live = { ...list.request, near: list.origin && list.request.near };
  return {
    list,
    context: {
      day: today(),
      url: siteUrl(locale, shortlistPath(live)),
      urlOf: (slug: string) => siteUrl(locale, `/centers/${slug}`),
    },
  };
}
