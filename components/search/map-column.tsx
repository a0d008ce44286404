import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { usePins } from '@/components/listing/pins';
import { pinsQuery } from '@/components/listing/pins-query';
import { MapSection } from '@/components/map/map-section';
import type { Locale } from '@/domain/locale';
import type { BaseMap } from '@/domain/map/base-map';
import type { FinderView } from '@/domain/search/finder-view';
import { shownOf } from './answer';
import { centerHref, pictureHref } from './links';
import s from './map-column.module.css';

type MapColumnProps = { locale: Locale; view: FinderView; base: BaseMap; beside: ReactNode };

/** The map of what the list shows, its key, and the way to the learn pages. */
export function FinderMapColumn({ locale, view, base, beside }: MapColumnProps) {
  const t = useTranslations();
  const { request, origin, criteria } = view;
  const hrefOf = (slug: string) => centerHref(locale, slug, request, origin !== null);
  const own = usePins(shownOf(view), origin, request, hrefOf, view.part.offset + 1);
  const pins = view.blank?.pins ?? own;
  const you = origin && { label: origin.label, point: origin.point, radiusKm: criteria.radiusKm };
  return (
    <div className={s.column} id="map" tabIndex={-1}>
      <MapSection
        pins={pins}
        list={
          view.total > pins.length
            ? { total: view.total, query: pinsQuery(locale, request, origin), href: hrefOf('{slug}') }
            : null
        }
        you={you}
        unit={request.unit}
        base={base}
        pictureHref={pictureHref(locale, request, view.part)}
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
