import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { BaseMap, PinData, PinList, YouData } from '@/domain/map/base-map';
import { PINS_MAX } from '@/domain/map/pins';
import type { Bounds } from '@/domain/point';
import type { Unit } from '@/domain/search/criteria';
import { MapPicture } from './map-frame';
import { MapGate } from './map-gate';
import { useMapWords } from './use-map-words';

export type MapSectionProps = {
  pins: PinData[];
  /** The list that they are of; null: nothing but these pins. */
  list?: PinList | null;
  you: YouData | null;
  unit: Unit;
  base: BaseMap;
  /** The same map as a picture drawn by the server, for readers without scripts. */
  pictureHref: string;
  /** Offer to search the area that the reader moved to. */
  searchable: boolean;
  /** The area a search was narrowed to. */
  area?: Bounds | null;
  label: string;
  afterId: string;
  children?: ReactNode;
};

/** How many hospitals the server's picture shows: a list that is too long for it, measured from somewhere, in part. */
export const picturedOf = (list: PinList | null, pins: PinData[], you: YouData | null): number =>
  list === null || (you && list.total > PINS_MAX) ? pins.length : list.total;

/** The map's place on the page: its size is fixed, its words are here, and its code comes later. */
export function MapSection({
  pins,
  list = null,
  you,
  unit,
  base,
  pictureHref,
  searchable,
  area = null,
  label,
  afterId,
  children,
}: MapSectionProps) {
  const t = useTranslations('map');
  const pictured = picturedOf(list, pins, you);
  return (
    <section aria-label={label}>
      <a className="vh skip" href={`#${afterId}`}>
        {t('skip')}
      </a>
      <MapGate
        pins={pins}
        list={list}
        you={you}
        unit={unit}
        base={base}
        area={area}
        searchable={searchable}
        lang={useLocale()}
        words={useMapWords()}
        pictureHref={pictureHref}
      >
        <noscript>
          <MapPicture href={pictureHref} alt={t('picture', { count: pictured })} />
        </noscript>
      </MapGate>
      {children}
      <span id={afterId} tabIndex={-1} />
    </section>
  );
}
