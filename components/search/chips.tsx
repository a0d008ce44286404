import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { useNumber } from '@/components/ui/use-number';
import type { Locale } from '@/domain/locale';
import type { Criteria } from '@/domain/search/criteria';
import type { SearchRequest } from '@/domain/search/criteria-params';
import { type ActiveFilter, activeFilters, liftRequestFilter } from '@/domain/search/lift-filter';
import s from './chips.module.css';
import { finderHref } from './links';
import { SoftLink } from './soft-link';

type ChipsProps = { locale: Locale; request: SearchRequest; criteria: Criteria };

/** The filters in force, each taken away with one press. How far the search reaches stands beside its place. */
export function Chips({ locale, request, criteria }: ChipsProps) {
  const t = useTranslations('finder');
  const name = useFilterName(request);
  const filters = activeFilters(criteria).filter(({ filter }) => filter !== 'radius');
  const chips = filters.map((filter) => ({
    says: name(filter),
    without: liftRequestFilter(request, filter),
  }));
  if (request.role) chips.push({ says: t('clinicianShort'), without: { ...request, role: null } });
  if (chips.length === 0) return null;
  return (
    <ul className={s.chips}>
      {chips.map(({ says, without }) => (
        <li key={says}>
          <SoftLink href={finderHref(locale, without)}>
            <span className="vh">{t('take', { filter: says })}</span>
            <span aria-hidden="true">{says}</span>
            <Icon name="close" className="icon-s" />
          </SoftLink>
        </li>
      ))}
    </ul>
  );
}

export function useFilterName(request: SearchRequest): (filter: ActiveFilter) => string {
  const t = useTranslations('finder');
  const facts = useTranslations('facts');
  const number = useNumber();
  return (filter) => {
    switch (filter.filter) {
      case 'radius':
        return t(`form.radius.${request.unit}`, { value: number(request.radius ?? 0) });
      case 'condition':
        return facts(`condition.${filter.value}`);
      case 'service':
        return facts(`service.${filter.value}`);
      case 'confirmed':
        return t('form.confirmedLately');
      case 'bounds':
        return t('nothing.mapArea');
      default:
        return `“${filter.value}”`;
    }
  };
}
