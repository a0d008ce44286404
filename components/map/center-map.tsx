'use client';

import 'leaflet/dist/leaflet.css';
import { useMemo, useState } from 'react';
import { MapContainer } from 'react-leaflet';
import type { Locale } from '@/domain/locale';
import type { BaseMap, PinData, YouData } from '@/domain/map/base-map';
import type { Bounds } from '@/domain/point';
import type { Unit } from '@/domain/search/criteria';
import { AreaButton } from './area-button';
import { BaseLayer } from './base-layer';
import { ChosenCard } from './chosen-card';
import { MAP_MAX_ZOOM, MAP_MIN_ZOOM } from './limits';
import { MapControls } from './map-controls';
import type { MapWords } from './map-words';
import { Pins } from './pins';
import { Reach } from './reach';
import { motionOptions, StillPans } from './still';
import { readViewport, Viewport } from './viewport';
import { wrapAround } from './wrap';

export type CenterMapProps = {
  pins: PinData[];
  you: YouData | null;
  unit: Unit;
  base: BaseMap;
  /** The area a search was narrowed to; the map shows just that. */
  area: Bounds | null;
  searchable: boolean;
  lang: Locale;
  words: MapWords;
};

const MIDDLE_OF_THE_US = { lat: 39.5, lng: -98 };

/** The interactive map: numbered pins in the list's order, over our own base map. */
export function CenterMap({ pins, you, unit, base, area, searchable, lang, words }: CenterMapProps) {
  const [opened, setOpened] = useState<string[]>([]);
  const [moved, setMoved] = useState(false);
  const around = you?.point ?? MIDDLE_OF_THE_US;
  const placed = useMemo(
    () => pins.map((pin) => ({ ...pin, point: wrapAround(pin.point, around) })),
    [pins, around],
  );
  const start = readViewport();
  return (
    <MapContainer
      center={start ?? around}
      zoom={start?.zoom ?? 4}
      minZoom={MAP_MIN_ZOOM}
      maxZoom={base.kind === 'own' ? MAP_MAX_ZOOM : undefined}
      zoomControl={false}
      attributionControl={false}
      trackResize={false} // Viewport follows the size, and knows that this is not a reader's move.
      {...motionOptions()}
    >
      <StillPans />
      <BaseLayer base={base} pins={placed} you={you} lang={lang} />
      <Viewport
        pins={placed}
        you={you}
        area={area}
        restored={start !== null}
        label={words.help}
        onMoved={() => setMoved(true)}
      />
      {you && <Reach you={you} label={words.you.replace('{place}', you.label)} />}
      <Pins pins={placed} words={words} flags={opened.length === 0} onOpen={setOpened} />
      <MapControls unit={unit} base={base} words={words} />
      {searchable && moved && <AreaButton words={words} onSearch={() => setMoved(false)} />}
      <ChosenCard
        pins={placed.filter((pin) => opened.includes(pin.slug))}
        words={words}
        onClose={() => setOpened([])}
      />
    </MapContainer>
  );
}
