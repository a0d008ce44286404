import type { Locale } from '@/domain/locale';
import type { Sheet } from '@/domain/sheet/sheet';
import type { Shortlist } from '@/domain/shortlist/shortlist';
import type { Words } from '@/i18n/words';
import { centerSheet } from './center-sheet';
import { makeSheet } from './make-sheet';

type Context = {
  /** The day it is printed, `2026-11-26`. */
  day: string;
  /** The live list. */
  url: string;
  urlOf: (slug: string) => string;
};

/** A shortlist on paper: its hospitals in the reader's order, and what its address named that is not on it. */
export function shortlistSheet(list: Shortlist, words: Words, { day, url, urlOf }: Context): Sheet {
  const { t } = words;
  const { origin, items } = list;
  const language: Locale = words.locale;
  return makeSheet(
    {
      language,
      title: t('sheet.list.title', { count: items.length }),
      url,
      day,
      lead: [
        ...(origin ? [t('sheet.list.from', { place: origin.label })] : []),
        ...renamedWords(list, words),
      ],
      leftOut: leftOutWords(list, words),
      centers: items.map((found) =>
        centerSheet(found, words, { unit: list.request.unit, url: urlOf(found.center.slug) }),
      ),
    },
    words,
  );
}

/** One sentence for each thing in the address that is not shown. What somebody typed as a place is not repeated. */
export function leftOutWords({ answer, leftOut, ignored }: Shortlist, { t }: Words): string[] {
  const sentences = [
    ...(answer && answer.outcome !== 'found' ? [t(`sheet.list.place.${answer.outcome}`)] : []),
    ...(ignored.includes('near') ? [t('sheet.list.place.refused')] : []),
    ...leftOut.map(({ slug, why }) => t(`sheet.list.leftOut.${why}`, { slug })),
  ];
  return [...new Set(sentences)];
}

/** One sentence for each hospital that stood in the address by an older name. */
export const renamedWords = ({ renamed }: Shortlist, { t }: Words): string[] =>
  renamed.map(({ slug, now }) => t('sheet.list.renamed', { slug, now }));
