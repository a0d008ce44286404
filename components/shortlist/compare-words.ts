import { useTranslations } from 'next-intl';
import type { Locale } from '@/domain/locale';
import type { CompareRow } from '@/domain/shortlist/compare';
import type { Shortlist } from '@/domain/shortlist/shortlist';
import type { TravelYear } from '@/domain/travel/year';

/** A year of trips to each hospital, by slug; empty where no place is known. */
export type Years = ReadonlyMap<string, TravelYear>;
export type CompareProps = { locale: Locale; list: Shortlist };

/** What a row is called. */
export function useRowName(): (row: CompareRow) => string {
  const t = useTranslations();
  return ({ name }) => {
    switch (name.of) {
      case 'row':
        return t(`shortlist.compare.row.${name.key}`);
      case 'service':
        return t(`facts.service.${name.key}`);
      case 'condition':
        return t(`facts.condition.${name.key}`);
      case 'fact':
        return t(`facts.fact.${name.key}`);
    }
  };
}
