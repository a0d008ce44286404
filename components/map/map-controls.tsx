'use client';

import { DomEvent } from 'leaflet';
import { type ReactNode, useEffect, useRef } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';
import { distanceKm, kmToMi } from '@/domain/geo/distance';
import type { BaseMap } from '@/domain/map/base-map';
import type { Unit } from '@/domain/search/criteria';
import { Icon } from '../ui/icon';
import s from './map-controls.module.css';
import type { MapWords } from './map-words';
import { useMiddleLat, useZoom } from './use-viewport';

type MapControlsProps = { unit: Unit; base: BaseMap; words: MapWords };

/** Zoom buttons, scale, whose data it is, and a word where our map ends. */
export function MapControls({ unit, base, words }: MapControlsProps) {
  const map = useMap();
  const zoom = useZoom();
  useDoubleTap();
  const atEnd = zoom >= map.getMaxZoom();
  const credit = `${words.credit}: ${base.attribution}`;
  return (
    <>
      <Over className={s.zoom}>
        {/* A button that is taken away takes the keyboard's focus with it: one that can do no more stays. */}
        <button
          type="button"
          onClick={() => map.zoomIn()}
          aria-disabled={atEnd || undefined}
          aria-label={words.zoomIn}
        >
          <Icon name="plus" />
        </button>
        <button
          type="button"
          onClick={() => map.zoomOut()}
          aria-disabled={zoom <= map.getMinZoom() || undefined}
          aria-label={words.zoomOut}
        >
          <Icon name="minus" />
        </button>
      </Over>
      {base.kind === 'own' && atEnd && <p className={s.limit}>{words.limit}</p>}
      <div className={s.foot}>
        <Scale unit={unit} />
        <p className={`${s.credit} only-wide`}>{credit}</p>
      </div>
      <Over className={`${s.chip} only-narrow`}>
        <details>
          <summary aria-label={words.credit}>
            <Icon name="info" />
          </summary>
          <p>{credit}</p>
        </details>
      </Over>
    </>
  );
}

/**
 * Two quick presses come nearer, with Shift they go farther away. Leaflet's own way, switched off in each map, also hears
 * two taps on a plate or on what lies over the map, and the map would move away under them.
 */
function useDoubleTap() {
  const map = useMapEvents({
    dblclick: ({ originalEvent: { target, shiftKey }, containerPoint }) => {
      if (target instanceof Element && target.closest('[data-over], .leaflet-marker-icon')) return;
      map.setZoomAround(containerPoint, map.getZoom() + (shiftKey ? -1 : 1));
    },
  });
}

/** Lies over the map without letting presses and scrolling through to it. */
export function Over({ className, children }: { className: string | undefined; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(function shieldMap() {
    if (!box.current) return;
    DomEvent.disableClickPropagation(box.current);
    DomEvent.disableScrollPropagation(box.current);
  }, []);
  return (
    <div ref={box} className={className} data-over>
      {children}
    </div>
  );
}

const SCALE_MAX_PX = 96;
/** The whole earth's width at zoom 0. */
const WORLD_PX = 256;

/** A bar whose length is a round number of miles or kilometers in the middle of the map. */
function Scale({ unit }: { unit: Unit }) {
  const lat = useMiddleLat();
  const zoom = useZoom();
  const bar = useRef<HTMLParagraphElement>(null);
  const widthDeg = (SCALE_MAX_PX / (WORLD_PX * 2 ** zoom)) * 360;
  const km = distanceKm({ lat, lng: 0 }, { lat, lng: widthDeg });
  const value = unit === 'mi' ? kmToMi(km) : km;
  const round = roundDown(value);
  const width = value > 0 ? Math.round((SCALE_MAX_PX * round) / value) : 0;
  useEffect(
    function sizeBar() {
      bar.current?.style.setProperty('--scale-width', `${width}px`);
    },
    [width],
  );
  return (
    <p className={s.scale} ref={bar} data-scale>
      {round} {unit}
    </p>
  );
}

/** The largest of 1, 2, 3, 5 times a power of ten that is not above the value. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 0.01)));
  const digit = [5, 3, 2, 1].find((step) => step * power <= value) ?? 1;
  return Number((digit * power).toPrecision(1));
}
