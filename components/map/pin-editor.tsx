'use client';

import 'leaflet/dist/leaflet.css';
import type { LatLng } from 'leaflet';
import { useState } from 'react';
import { MapContainer, useMapEvents } from 'react-leaflet';
import type { BaseMap } from '@/domain/map/base-map';
import type { Point } from '@/domain/point';
import { BaseLayer } from './base-layer';
import { DragPin } from './drag-pin';
import { MAP_MAX_ZOOM, MAP_MIN_ZOOM } from './limits';
import { MapControls } from './map-controls';
import type { MapWords } from './map-words';
import s from './pin-editor.module.css';
import { motionOptions, StillPans } from './still';
import { usePinFields } from './use-pin-fields';

export type PinFields = { lat: string; lng: string; precision: string; source: string };
export type PinEditorProps = {
  /** The ids of the form's fields, which hold the truth: the map only writes into them. */
  fields: PinFields;
  base: BaseMap;
  words: MapWords;
};

const MIDDLE_OF_THE_US = { lat: 39.5, lng: -98 };
const FAR = 4;
const NEAR = 10;

export function PinEditor({ fields, base, words }: PinEditorProps) {
  const { point, write, reset, isMoved } = usePinFields(fields);
  const [start] = useState(point);
  const said = point
    ? `The pin is at ${point.lat}, ${point.lng}.`
    : 'No pin yet: press on the map to set it.';
  return (
    <>
      <MapContainer
        center={start ?? MIDDLE_OF_THE_US}
        zoom={start ? NEAR : FAR}
        minZoom={MAP_MIN_ZOOM}
        maxZoom={base.kind === 'own' ? MAP_MAX_ZOOM : undefined}
        zoomControl={false}
        doubleClickZoom={false}
        attributionControl={false}
        scrollWheelZoom={false}
        {...motionOptions()}
      >
        <StillPans />
        <BaseLayer base={base} pins={[]} you={null} lang="en" />
        {point ? <DragPin point={point} onMove={write} /> : <FirstPin onSet={write} />}
        <MapControls unit="mi" base={base} words={words} />
      </MapContainer>
      <p className={s.said}>
        <span role="status">{isMoved ? `${said} Save to keep it.` : said}</span>
        {isMoved && (
          <button className="textbtn" type="button" onClick={reset}>
            Put it back
          </button>
        )}
      </p>
    </>
  );
}

function FirstPin({ onSet }: { onSet: (point: Point) => void }) {
  useMapEvents({ click: ({ latlng }: { latlng: LatLng }) => onSet(latlng) });
  return null;
}
