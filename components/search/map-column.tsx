import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { usePins } from '@/components/listing/pins';
import { MapSection } from '@/components/map/map-section';
import type { Locale } from '@/domain/locale';
import type { BaseMap } from '@/domain/map/base-map';
import { criteriaToParams } from '@/domain/search/criteria-params';
import type { FinderView } from '@/domain/search/finder-view';
import { shownOf } from './answer';
import { centerHref } from './links';
import s from './map-column.module.css';

type MapColumnProps = { locale: Locale; view: FinderView; base: BaseMap; beside: ReactNode };

/** The map of what the list shows, its key, and the way to the learn pages. */
export function FinderMapColumn({ locale, view, base, beside }: MapColumnProps) {
  const t = useTranslations();
  const { request, origin, criteria } = view;
  const hrefOf = (slug: string) => centerHref(locale, slug, origin ? request : null);
  const you = origin && { label: origin.label, point: origin.point, radiusKm: criteria.radiusKm };
  const query = criteriaToParams({ ...request, offset: 0 });
  query.set('lang', locale);
  return (
    <div className={s.column}>
      <MapSection
        pins={usePins(shownOf(view), origin, request.unit, hrefOf)}
        you={you}
        unit={request.unit}
        base={base}
        pictureHref={`/map.svg?${query}`}
        searchable
        area={request.bounds}
        label={t('map.label')}
        afterId="after-map"
      >
        <ul className={s.key}>
          <li>
            <i /> {t('map.key.own')}
          </li>
          <li>
            <i className={s.open} /> {t('map.key.open')}
          </li>
          {you && request.radius !== null && (
            <li>
              <i className={s.reach} /> {t(`finder.form.radius.${request.unit}`, { value: request.radius })}
            </li>
          )}
        </ul>
      </MapSection>
      {beside}
    </div>
  );
}
