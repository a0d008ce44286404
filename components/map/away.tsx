'use client';

import { type FitBoundsOptions, latLngBounds } from 'leaflet';
import { useEffect } from 'react';
import { MapContainer, useMap } from 'react-leaflet';
import type { Locale } from '@/domain/locale';
import type { BaseMap, PinData } from '@/domain/map/base-map';
import { homePoints } from '@/domain/map/home-view';
import { Icon } from '../ui/icon';
import s from './away.module.css';
import { BaseLayer } from './base-layer';
import { MAP_MAX_ZOOM } from './limits';
import { Over } from './map-controls';
import type { MapWords } from './map-words';
import { Pins } from './pins';
import { motionOptions } from './still';

/** Those that lie too far from the others to be shown with them. */
export function awayFrom(pins: PinData[]): PinData[] {
  const home = homePoints(pins.map(({ point }) => point));
  return pins.filter(({ point }) => !home.includes(point));
}

type AwayProps = {
  pins: PinData[];
  base: BaseMap;
  lang: Locale;
  words: MapWords;
  onOpen: (slugs: string[]) => void;
};

/** A plate stands above its point. */
const PLATES_FIT: FitBoundsOptions = {
  paddingTopLeft: [28, 52],
  paddingBottomRight: [28, 10],
  maxZoom: MAP_MAX_ZOOM / 2,
};
const NO_CLUSTERS: never[] = [];
/** On a lower map it would lie over the others; there its name alone leads on. */
const ROOMY_PX = 450;

/**
 * Before the reader moves the map: a small map in its corner, as atlases have, of the hospitals that lie too far from the
 * others. Its name is a press that takes the large map there.
 */
export function Away({ pins, base, lang, words, onOpen }: AwayProps) {
  const map = useMap();
  const bounds = latLngBounds(pins.map(({ point }) => [point.lat, point.lng]));
  function goThere() {
    map.getContainer().focus({ preventScroll: true });
    map.fitBounds(bounds.pad(0.3), { animate: false });
  }
  return (
    <Over className={s.away}>
      <button type="button" onClick={goThere}>
        <span>
          {words.away.replace('{count}', String(pins.length))}
          <span className="vh">: {pins.map(({ name }) => name).join('; ')}</span>
        </span>
        <Icon name="next" className="icon-s" />
      </button>
      {map.getSize().y >= ROOMY_PX && (
        <MapContainer
          className={s.map}
          bounds={bounds}
          boundsOptions={PLATES_FIT}
          zoomSnap={0}
          zoomControl={false}
          attributionControl={false}
          trackResize={false}
          keyboard={false}
          dragging={false}
          touchZoom={false}
          scrollWheelZoom={false}
          doubleClickZoom={false}
          boxZoom={false}
          {...motionOptions()}
        >
          <StandStill />
          <BaseLayer base={base} pins={pins} you={null} lang={lang} />
          <Pins pins={pins} clusters={NO_CLUSTERS} words={words} flags={false} onOpen={onOpen} />
        </MapContainer>
      )}
    </Over>
  );
}

/** A map that shows one thing: it comes no nearer, and follows no focus. */
function StandStill() {
  const map = useMap();
  useEffect(
    function holdView() {
      map.setMaxZoom(map.getZoom());
      map.panInside = () => map;
    },
    [map],
  );
  return null;
}
