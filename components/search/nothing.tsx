import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { Locale } from '@/domain/locale';
import type { SearchRequest } from '@/domain/search/criteria-params';
import type { HidingFilter } from '@/domain/search/finder-view';
import { liftRequestFilter } from '@/domain/search/lift-filter';
import counted from './answer.module.css';
import { useFilterName } from './chips';
import s from './choices.module.css';
import { finderHref } from './links';
import { Note } from './note';
import { SoftLink } from './soft-link';

type NothingProps = {
  locale: Locale;
  request: SearchRequest;
  hiddenBy: HidingFilter[];
  title: string;
  nearest: number;
};

/** Nothing matched: says which filter keeps how many away, and lifts each with one press. */
export function NothingFound({ locale, request, hiddenBy, title, nearest }: NothingProps) {
  const t = useTranslations('finder.nothing');
  const helpful = hiddenBy.filter((filter) => filter.total > 0);
  const name = useFilterName(request);
  return (
    <>
      <div className={counted.count}>
        <h2 id="count" tabIndex={-1}>
          {title}
        </h2>
        {nearest > 0 && <p className="small">{t('nearestAnyway', { count: nearest })}</p>}
      </div>
      {helpful.length > 0 && (
        <ul className={s.choices}>
          {helpful.map((filter) => (
            <li key={`${filter.filter}-${JSON.stringify(filter.value)}`}>
              <SoftLink className={s.go} href={finderHref(locale, liftRequestFilter(request, filter))}>
                <span>
                  {filter.filter === 'radius' ? t('liftRadius') : t('lift', { filter: name(filter) })}
                  <small> {t('liftCount', { count: filter.total })}</small>
                </span>
                <Icon name="next" className="icon-s" />
              </SoftLink>
            </li>
          ))}
        </ul>
      )}
      {helpful.length === 0 && (
        <ul className={s.choices}>
          <li>
            <SoftLink className={s.go} href={finderHref(locale, cleared(request))}>
              <span>{t('clearAll')}</span>
              <Icon name="next" className="icon-s" />
            </SoftLink>
          </li>
        </ul>
      )}
      {nearest > 0 && (
        <Note icon="phone">
          <strong>{t('farTitle')}</strong> {t('far')}
        </Note>
      )}
    </>
  );
}

function cleared(request: SearchRequest): SearchRequest {
  return {
    ...request,
    radius: null,
    bounds: null,
    conditions: [],
    services: [],
    region: null,
    country: null,
    text: null,
    confirmed: null,
  };
}
