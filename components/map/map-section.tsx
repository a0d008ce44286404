import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { BaseMap, PinData, YouData } from '@/domain/map/base-map';
import type { Bounds } from '@/domain/point';
import type { Unit } from '@/domain/search/criteria';
import { MapGate } from './map-gate';
import { useMapWords } from './use-map-words';

export type MapSectionProps = {
  pins: PinData[];
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

/** The map's place on the page: its size is fixed, its words are here, and its code comes later. */
export function MapSection({
  pins,
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
  return (
    <section aria-label={label}>
      <a className="vh skip" href={`#${afterId}`}>
        {t('skip')}
      </a>
      <MapGate
        pins={pins}
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
          {/* biome-ignore lint/performance/noImgElement: an SVG of our own, drawn for this search */}
          <img src={pictureHref} alt={t('picture', { count: pins.length })} />
        </noscript>
      </MapGate>
      {children}
      <span id={afterId} tabIndex={-1} />
    </section>
  );
}
