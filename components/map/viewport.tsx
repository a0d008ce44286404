'use client';

import { type LatLngTuple, type Map as LeafletMap, latLngBounds, type Point as Pixels, point } from 'leaflet';
import { useEffect, useRef } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';
import type { PinData, YouData } from '@/domain/map/base-map';
import { geodesicCircle } from '@/domain/map/geodesic-circle';
import { homePoints } from '@/domain/map/home-view';
import type { Bounds, Point } from '@/domain/point';

/** So many of the nearest are in view when the search has no radius. */
const NEAREST_IN_VIEW = 5;
/** Across a whole country plates overlap, and are joined: half of one needs room at the side. */
const HOME_ROOM = point(80, 120);
const HOME_SHIFT_PX = point(-12, 24);
/** On a narrow map the country is drawn smaller than the zoom buttons go, in finer steps, and a whole joined plate has room. */
const NARROW_PX = 480;
const NARROW = { room: point(140, 120), minZoom: 2, zoomSnap: 0.25 };
const PLATE_ROOM = point(112, 120);
const RING_ROOM = point(24, 56);
/** One hospital alone is shown with the towns around it. */
const NEAREST_FIT = 9;

type ViewportProps = {
  /** Those to fit the map to. */
  pins: PinData[];
  /** Those of the page's list: another list is another search. */
  listed: PinData[];
  you: YouData | null;
  area: Bounds | null;
  restored: boolean;
  /** A pin is opened: more pins of the same list do not move the map under its card. */
  opened: boolean;
  label: string;
  /** The reader moved the map. */
  onMoved: () => void;
};

/** Fits the map to what is shown, and keeps where the reader moved it in the address, so that Back finds it. */
export function Viewport({ pins, listed, you, area, restored, opened, label, onMoved }: ViewportProps) {
  const map = useMap();
  const fitted = useRef(restored);
  const quiet = useRef(false);
  const listKey = JSON.stringify([you, area, listed.map((pin) => pin.slug)]);
  const key = `${listKey} ${pins.length}`;
  const last = useRef(restored ? { key, listKey } : { key: '', listKey: '' });
  // The reader's own view is not taken away when more pins of the same list arrive.
  const isReaders = useRef(restored);

  useEffect(
    function nameMap() {
      const container = map.getContainer();
      container.setAttribute('role', 'group');
      container.setAttribute('aria-label', label);
    },
    [map, label],
  );

  useEffect(
    function fitToResults() {
      if (last.current.key === key) return;
      const isSameList = last.current.listKey === listKey;
      last.current = { key, listKey };
      if (isSameList && (isReaders.current || opened)) return;
      isReaders.current = false;
      if (fitted.current && area) return;
      fitted.current = true;
      quiet.current = true;
      showAll(map, pins, you, area);
      quiet.current = false;
    },
    [map, key, listKey, pins, you, area, opened],
  );

  useEffect(
    function followSize() {
      const observer = new ResizeObserver(() => {
        quiet.current = true;
        map.invalidateSize({ animate: false });
        quiet.current = false;
      });
      observer.observe(map.getContainer());
      return () => observer.disconnect();
    },
    [map],
  );

  useMapEvents({
    moveend: () => {
      if (quiet.current) return;
      isReaders.current = true;
      writeViewport(map.getCenter(), map.getZoom());
      onMoved();
    },
  });
  return null;
}

/** Shows everything at the nearest whole zoom: plates need room above their points, the ring only a hair. */
function showAll(map: LeafletMap, pins: PinData[], you: YouData | null, area: Bounds | null): void {
  const { points, ring } = contentsOf(pins, you, area);
  const isHome = !you && !area;
  const isNarrow = isHome && map.getSize().x < NARROW_PX;
  const { minZoom, zoomSnap } = map.options;
  if (isNarrow) Object.assign(map.options, { minZoom: NARROW.minZoom, zoomSnap: NARROW.zoomSnap });
  const homeRoom = isNarrow ? NARROW.room : HOME_ROOM;
  const all = latLngBounds([...points, ...ring]);
  const zoomFor = (spots: LatLngTuple[], room: Pixels) =>
    spots.length === 0 ? Number.POSITIVE_INFINITY : map.getBoundsZoom(latLngBounds(spots), false, room);
  const zoom = Math.min(
    zoomFor(points, you ? PLATE_ROOM : homeRoom),
    zoomFor([...points, ...ring], RING_ROOM),
    NEAREST_FIT,
  );
  map.setView(all.getCenter(), zoom, { animate: false });
  // The plates in the west are joined and wide, those in the far east alone; below them a small map may stand in the corner.
  if (isHome && !isNarrow) map.panBy(HOME_SHIFT_PX, { animate: false });
  if (isNarrow) Object.assign(map.options, { minZoom, zoomSnap });
}

function contentsOf(pins: PinData[], you: YouData | null, area: Bounds | null) {
  if (area) return { points: [], ring: cornersOf(area) };
  if (!you) {
    const home = homePoints(pins.map((pin) => pin.point));
    return { points: home.map((point) => pairOf({ point })), ring: [] };
  }
  const nearest = pins.slice(0, NEAREST_IN_VIEW).map(pairOf);
  const { radiusKm } = you;
  const circle = radiusKm === null ? [] : geodesicCircle(you.point, radiusKm);
  return {
    points: [pairOf(you), ...nearest],
    ring: circle.map((point) => pairOf({ point })),
  };
}

/** A little inside its edges, so that a rounded edge does not cost a whole zoom step. */
function cornersOf({ west, south, east, north }: Bounds): LatLngTuple[] {
  const right = east < west ? east + 360 : east;
  const inset = 0.03;
  return [
    [south + (north - south) * inset, west + (right - west) * inset],
    [north - (north - south) * inset, right - (right - west) * inset],
  ];
}

const pairOf = ({ point }: { point: Point }): LatLngTuple => [point.lat, point.lng];

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
