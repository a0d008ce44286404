import { useLocale, useTranslations } from 'next-intl';
import type { Speaks } from '@/components/ui/translate';
import { numberIn } from '@/components/ui/use-number';
import type { Locale } from '@/domain/locale';
import type { Place, PlaceAnswer } from '@/domain/place/place';
import type { SearchRequest } from '@/domain/search/criteria-params';
import type { FinderView } from '@/domain/search/finder-view';

type Says = Speaks & { locale: Locale };
export type LostAnswer = Exclude<PlaceAnswer, { outcome: 'found' }>;

/** What came of a search, in the one sentence that is shown and spoken. */
export const useOutcomeWords = (view: FinderView): string =>
  outcomeWords({ locale: useLocale(), t: useTranslations() }, view);

/** As `useOutcomeWords`, where no hook may be used. */
export function outcomeWords(say: Says, { request, origin, answer, total, hiddenBy }: FinderView): string {
  if (answer && answer.outcome !== 'found') return lostWords(say, request, answer);
  if (total > 0) return countWords(say, request, origin, total);
  const isFiltered = hiddenBy.some(({ filter }) => filter !== 'radius');
  return nothingWords(say, request, origin?.label ?? null, isFiltered);
}

const within = ({ t, locale }: Says, { unit, radius }: SearchRequest) =>
  t(`finder.form.radius.${unit}`, { value: numberIn(locale)(radius ?? 0) });

/** "8 centers within 250 miles of Toledo, OH 43604". */
function countWords(say: Says, request: SearchRequest, origin: Place | null, total: number): string {
  if (!origin) return say.t('finder.countAll', { count: total });
  const known = { count: total, place: origin.label };
  if (request.radius === null) return say.t('finder.countNear', known);
  return say.t('finder.countWithin', { ...known, within: within(say, request) });
}

/** "No center within 50 miles of Anchorage, AK". */
function nothingWords(say: Says, request: SearchRequest, place: string | null, isFiltered: boolean): string {
  const which = isFiltered ? 'filtered' : 'plain';
  if (place === null || request.radius === null) return say.t(`finder.nothing.title.${which}`);
  return say.t(`finder.nothing.titleWithin.${which}`, { within: within(say, request), place });
}

/** "Which Springfield?", or what is wrong. */
function lostWords({ t }: Says, { near }: SearchRequest, answer: LostAnswer): string {
  if (answer.outcome === 'ambiguous') return t('finder.lost.which', { typed: near ?? '' });
  if (answer.outcome === 'refused') return t(`finder.lost.refused.${answer.reason}`);
  return t('finder.lost.unknown', { typed: near ?? '' });
}
