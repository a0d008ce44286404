'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useMap } from 'react-leaflet';
import { Icon } from '../ui/icon';
import s from './area-button.module.css';
import { Over } from './map-controls';
import type { MapWords } from './map-words';
import { wrapLng } from './wrap';

/** A thousandth of a degree is about 100 m. */
const DECIMALS = 3;

/** After the reader has moved the map: search just what it shows. The place to measure from is kept. */
export function AreaButton({ words, onSearch }: { words: MapWords; onSearch: () => void }) {
  const map = useMap();
  const router = useRouter();
  const params = useSearchParams();

  function searchHere() {
    const bounds = map.getBounds();
    const next = new URLSearchParams(params);
    for (const name of ['radius', 'at', 'offset', 'page']) next.delete(name);
    const [west, east] = [bounds.getWest(), bounds.getEast()];
    const whole = east - west >= 360;
    const box = [
      whole ? -180 : wrapLng(west),
      Math.max(-90, bounds.getSouth()),
      whole ? 180 : wrapLng(east),
      Math.min(90, bounds.getNorth()),
    ];
    next.set('bbox', box.map((degrees) => degrees.toFixed(DECIMALS)).join(','));
    onSearch();
    router.push(`?${next}`, { scroll: false });
  }

  return (
    <Over className={s.place}>
      <button type="button" className={`btn ${s.again}`} onClick={searchHere}>
        <Icon name="search" className="icon-s" />
        {words.searchHere}
      </button>
    </Over>
  );
}
