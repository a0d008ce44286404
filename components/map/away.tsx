'use client';

import { latLngBounds } from 'leaflet';
import { useMap } from 'react-leaflet';
import type { PinData } from '@/domain/map/base-map';
import { homePoints } from '@/domain/map/home-view';
import { Icon } from '../ui/icon';
import s from './away.module.css';
import { Over } from './map-controls';
import type { MapWords } from './map-words';

/** Those that lie too far from the others to be shown with them. */
export function awayFrom(pins: PinData[]): PinData[] {
  const home = homePoints(pins.map(({ point }) => point));
  return pins.filter(({ point }) => !home.includes(point));
}

/** Before the reader moves the map: how many hospitals it does not show, and a press that goes there. */
export function Away({ pins, words }: { pins: PinData[]; words: MapWords }) {
  const map = useMap();
  function goThere() {
    map.getContainer().focus({ preventScroll: true });
    const bounds = latLngBounds(pins.map(({ point }) => [point.lat, point.lng]));
    map.fitBounds(bounds.pad(0.3), { animate: false });
  }
  return (
    <Over className={s.away}>
      <button type="button" className="btn" onClick={goThere}>
        <span>
          {words.away.replace('{count}', String(pins.length))}
          <span className="vh">: {pins.map(({ name }) => name).join('; ')}</span>
        </span>
        <Icon name="next" className="icon-s" />
      </button>
    </Over>
  );
}
