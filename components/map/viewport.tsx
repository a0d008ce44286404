'use client';

import { type FitBoundsOptions, latLngBounds } from 'leaflet';
import { useEffect, useRef } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';
import { geodesicCircle } from '@/domain/map/geodesic-circle';
import type { PinData, YouData } from '@/domain/map/pin-data';
import type { Bounds, Point } from '@/domain/point';
import { wrapAround } from './wrap';

/** So many of the nearest are in view when the search has no radius. */
const NEAREST_IN_VIEW = 5;
const CONTIGUOUS_US: Bounds = { west: -124.8, south: 24.4, east: -66.9, north: 49.4 };
/** Wider than this, fitting everything would make every country small: show the US instead. */
const WIDEST_FIT_DEG = 75;
const PADDING: FitBoundsOptions = { paddingTopLeft: [48, 64], paddingBottomRight: [64, 56], animate: false };

type ViewportProps = {
  pins: PinData[];
  you: YouData | null;
  area: Bounds | null;
  restored: boolean;
  label: string;
};

/** Fits the map to what is shown, and keeps where the reader moved it in the address, so that Back finds it. */
export function Viewport({ pins, you, area, restored, label }: ViewportProps) {
  const map = useMap();
  const fitted = useRef(restored);
  const key = JSON.stringify([you, area, pins.map((pin) => pin.slug)]);
  const lastKey = useRef(restored ? key : '');

  useEffect(
    function nameMap() {
      const container = map.getContainer();
      container.setAttribute('role', 'region');
      container.setAttribute('aria-label', label);
    },
    [map, label],
  );

  useEffect(
    function fitToResults() {
      if (lastKey.current === key) return;
      lastKey.current = key;
      if (fitted.current && area) return;
      fitted.current = true;
      map.fitBounds(boundsOf(pins, you, area), PADDING);
    },
    [map, key, pins, you, area],
  );

  useEffect(
    function followSize() {
      const observer = new ResizeObserver(() => map.invalidateSize({ animate: false }));
      observer.observe(map.getContainer());
      return () => observer.disconnect();
    },
    [map],
  );

  useMapEvents({ dragend: () => writeViewport(map.getCenter(), map.getZoom()) });
  return null;
}

function boundsOf(pins: PinData[], you: YouData | null, area: Bounds | null) {
  if (area) {
    const east = area.east < area.west ? area.east + 360 : area.east;
    return latLngBounds([area.south, area.west], [area.north, east]).pad(-0.05);
  }
  const points = you ? [you.point, ...aroundYou(pins, you)] : pins.map((pin) => pin.point);
  const bounds = latLngBounds(points.map(({ lat, lng }) => [lat, lng]));
  const wide = bounds.isValid() && bounds.getEast() - bounds.getWest() > WIDEST_FIT_DEG;
  if (bounds.isValid() && (you || !wide)) return bounds;
  return latLngBounds([CONTIGUOUS_US.south, CONTIGUOUS_US.west], [CONTIGUOUS_US.north, CONTIGUOUS_US.east]);
}

function aroundYou(pins: PinData[], you: YouData): Point[] {
  const nearest = pins.slice(0, NEAREST_IN_VIEW).map((pin) => pin.point);
  if (you.radiusKm === null) return nearest;
  const circle = geodesicCircle(you.point, you.radiusKm).map((point) => wrapAround(point, you.point));
  // Nothing lies within the circle: show it together with the nearest ones beyond.
  return [...circle, ...nearest];
}

const AT = 'at';

/** Where the reader had moved the map, from the address; null: nowhere yet. */
export function readViewport(): (Point & { zoom: number }) | null {
  const [lat, lng, zoom] = (new URLSearchParams(window.location.search).get(AT) ?? '').split(',').map(Number);
  if (lat === undefined || lng === undefined || zoom === undefined) return null;
  return [lat, lng, zoom].every(Number.isFinite) && Math.abs(lat) <= 90 ? { lat, lng, zoom } : null;
}

export function writeViewport({ lat, lng }: Point, zoom: number): void {
  const address = new URL(window.location.href);
  address.searchParams.set(AT, `${lat.toFixed(3)},${lng.toFixed(3)},${zoom}`);
  window.history.replaceState(null, '', address);
}
