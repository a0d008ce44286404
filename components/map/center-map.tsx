'use client';

import 'leaflet/dist/leaflet.css';
import { useCallback, useMemo, useState } from 'react';
import { MapContainer } from 'react-leaflet';
import type { Locale } from '@/domain/locale';
import type { BaseMap, PinData, PinList, YouData } from '@/domain/map/base-map';
import type { Bounds } from '@/domain/point';
import type { Unit } from '@/domain/search/criteria';
import { AreaButton } from './area-button';
import { AskPins } from './ask-pins';
import { Away, awayFrom } from './away';
import { BaseLayer } from './base-layer';
import { ChosenCard } from './chosen-card';
import { MAP_MAX_ZOOM, MAP_MIN_ZOOM } from './limits';
import { MapControls } from './map-controls';
import type { MapWords } from './map-words';
import { Pins } from './pins';
import type { InView } from './pins-in-view';
import { Reach } from './reach';
import { motionOptions, StillPans } from './still';
import { readViewport, Viewport } from './viewport';
import { wrapAround } from './wrap';

export type CenterMapProps = {
  /** Those that the page's list shows. */
  pins: PinData[];
  /** The list that they are of; null: nothing but these pins. */
  list: PinList | null;
  you: YouData | null;
  unit: Unit;
  base: BaseMap;
  /** The area a search was narrowed to; the map shows just that. */
  area: Bounds | null;
  searchable: boolean;
  lang: Locale;
  words: MapWords;
};

const NO_CLUSTERS: InView['clusters'] = [];
const MIDDLE_OF_THE_US = { lat: 39.5, lng: -98 };

/** The interactive map: numbered pins in the list's order, over our own base map. */
export function CenterMap({ pins, list, you, unit, base, area, searchable, lang, words }: CenterMapProps) {
  const [opened, setOpened] = useState<string[]>([]);
  const [moved, setMoved] = useState(false);
  const around = you?.point ?? MIDDLE_OF_THE_US;
  const placed = useMemo(
    () => pins.map((pin) => ({ ...pin, point: wrapAround(pin.point, around) })),
    [pins, around],
  );
  const [asked, setAsked] = useState<{ inView: InView; list: PinList } | null>(null);
  const onPins = useCallback((inView: InView, list: PinList) => setAsked({ inView, list }), []);
  const inView = asked && list && asked.list.query === list.query ? asked.inView : null;
  const isWhole = inView !== null && inView.total === list?.total && inView.clusters.length === 0;
  const shown = inView?.pins ?? placed;
  const clusters = inView?.clusters ?? NO_CLUSTERS;
  const plates = useMemo(() => [...shown, ...clusters], [shown, clusters]);
  const start = readViewport();
  const isHome = !you && !area && !moved && start === null && (list === null || isWhole);
  const away = useMemo(() => (isHome ? awayFrom(shown) : []), [isHome, shown]);
  const onLargeMap = useMemo(() => shown.filter((pin) => !away.includes(pin)), [shown, away]);
  return (
    <MapContainer
      center={start ?? around}
      zoom={start?.zoom ?? 4}
      minZoom={MAP_MIN_ZOOM}
      maxZoom={base.kind === 'own' ? MAP_MAX_ZOOM : undefined}
      zoomControl={false}
      doubleClickZoom={false}
      attributionControl={false}
      trackResize={false} // Viewport follows the size, and knows that this is not a reader's move.
      {...motionOptions()}
    >
      <StillPans />
      <BaseLayer base={base} pins={plates} you={you} lang={lang} />
      <Viewport
        pins={isWhole && !you ? shown : placed}
        listed={placed}
        you={you}
        area={area}
        restored={start !== null}
        opened={opened.length > 0}
        label={words.help}
        onMoved={() => setMoved(true)}
      />
      {you && <Reach you={you} label={words.you.replace('{place}', you.label)} />}
      {list && <AskPins list={list} carried={pins.length} around={around} onPins={onPins} />}
      <Pins
        pins={onLargeMap}
        clusters={clusters}
        words={words}
        flags={opened.length === 0 && shown.length > 1}
        onOpen={setOpened}
      />
      <MapControls unit={unit} base={base} words={words} />
      {away.length > 0 && <Away pins={away} base={base} lang={lang} words={words} onOpen={setOpened} />}
      {searchable && moved && <AreaButton words={words} onSearch={() => setMoved(false)} />}
      <ChosenCard
        pins={shown.filter((pin) => opened.includes(pin.slug))}
        words={words}
        onClose={() => setOpened([])}
      />
      <p className="vh" role="status">
        {inView && !isWhole && words.inView.replace('{count}', inView.total.toLocaleString('en-US'))}
      </p>
    </MapContainer>
  );
}
