'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { Locale } from '@/domain/locale';
import type { BaseMap, YouData } from '@/domain/map/base-map';
import type { Point } from '@/domain/point';
import { type BasemapLayer, createBasemapLayer, type MapObstacle } from './basemap-layer';
import { readMapPalette } from './map-palette';
import { createOperatorLayer } from './operator-layer';

/** `pins`: wherever a plate stands. */
type BaseLayerProps = { base: BaseMap; pins: { point: Point }[]; you: YouData | null; lang: Locale };

/** The ground under the pins: our own map, or the operator's. It follows dark and light; names give way to pins. */
export function BaseLayer(props: BaseLayerProps) {
  return props.base.kind === 'own' ? <OwnLayer {...props} /> : <OperatorLayer {...props} />;
}

function OwnLayer({ base, pins, you, lang }: BaseLayerProps) {
  const map = useMap();
  const dark = useDark();
  const layer = useRef<BasemapLayer>(null);
  const obstacles = useMemo(() => obstaclesOf(pins, you), [pins, you]);
  const { url, attribution, maxDataZoom } = base;

  useEffect(
    function drawGround() {
      const palette = readMapPalette(map.getContainer());
      const drawn = createBasemapLayer({ url, palette, maxDataZoom, attribution, lang });
      layer.current = drawn;
      drawn.addTo(map);
      return () => {
        drawn.remove();
      };
    },
    [map, url, maxDataZoom, attribution, lang],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette is read anew when dark changes
  useEffect(
    function redraw() {
      layer.current?.update({ palette: readMapPalette(map.getContainer()), obstacles });
    },
    [map, obstacles, dark],
  );
  return null;
}

function OperatorLayer({ base: { kind, url, attribution }, lang }: BaseLayerProps) {
  const map = useMap();
  const dark = useDark();
  useEffect(
    function drawGround() {
      if (kind === 'own') return;
      const layer = createOperatorLayer({ kind, url, attribution, dark, lang }).addTo(map);
      return () => {
        layer.remove();
      };
    },
    [map, kind, url, attribution, dark, lang],
  );
  return null;
}

const PLATE_BOX_PX = { left: -24, top: -54, right: 24, bottom: 4 };
const YOU_BOX_PX = { left: -150, top: -20, right: 18, bottom: 20 };

function obstaclesOf(pins: { point: Point }[], you: YouData | null): MapObstacle[] {
  const plates = pins.map(({ point }) => ({ point, boxPx: PLATE_BOX_PX }));
  return you ? [...plates, { point: you.point, boxPx: YOU_BOX_PX }] : plates;
}

const DARK = '(prefers-color-scheme: dark)';

function useDark(): boolean {
  const [dark, setDark] = useState(() => window.matchMedia(DARK).matches);
  useEffect(function followScheme() {
    const query = window.matchMedia(DARK);
    const follow = () => setDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return dark;
}
