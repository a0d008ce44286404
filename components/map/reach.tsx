'use client';

import { divIcon } from 'leaflet';
import { useMemo } from 'react';
import { Marker, Polygon } from 'react-leaflet';
import type { YouData } from '@/domain/map/base-map';
import { geodesicCircle } from '@/domain/map/geodesic-circle';
import { escapeHtml } from './escape-html';
import s from './reach.module.css';

/** Far enough around every screen, within what Web Mercator can draw. */
const EDGE_LAT = 85;
const EDGE_LNG = 540;
const OUTSIDE: [number, number][] = [
  [-EDGE_LAT, -EDGE_LNG],
  [-EDGE_LAT, EDGE_LNG],
  [EDGE_LAT, EDGE_LNG],
  [EDGE_LAT, -EDGE_LNG],
];

/** Where distances are measured from, and how far the search reaches: a dotted ring with a thin veil outside. */
export function Reach({ you, label }: { you: YouData; label: string }) {
  const { point, radiusKm } = you;
  const icon = useMemo(() => youIcon(you.label, label), [you.label, label]);
  const ring = useMemo(
    () =>
      radiusKm === null
        ? null
        : geodesicCircle(point, radiusKm).map(({ lat, lng }): [number, number] => [lat, lng]),
    [point, radiusKm],
  );
  return (
    <>
      {ring && <Polygon positions={[OUTSIDE, ring]} className={s.veil} interactive={false} stroke={false} />}
      {ring && <Polygon positions={ring} className={s.ring} interactive={false} fill={false} />}
      <Marker position={point} icon={icon} interactive={false} keyboard={false} />
    </>
  );
}

function youIcon(short: string, label: string) {
  return divIcon({
    className: '',
    iconSize: [28, 28],
    html: `<span class="${s.you}" role="img" aria-label="${escapeHtml(label)}"></span><span class="${s.label}" aria-hidden="true">${escapeHtml(short)}</span>`,
  });
}
