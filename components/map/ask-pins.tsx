'use client';

import { useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { PinList } from '@/domain/map/base-map';
import { PINS_MAX } from '@/domain/map/pins';
import type { Point } from '@/domain/point';
import { fetchInView, type InView, type View, WORLD } from './pins-in-view';

/** A hand that moves on is let move on. */
const REST_MS = 250;

type AskPinsProps = {
  list: PinList;
  /** How many pins the page carries itself. */
  carried: number;
  /** Where the map's longitudes are counted around. */
  around: Point;
  /** Hears what is in view, and for which list. */
  onPins: (inView: InView, list: PinList) => void;
};

/**
 * Asks for the pins that the page does not carry: of a short list for all of them, once; of a long one for those in
 * view, each time the map has come to rest. What was asked before is dropped. If it fails, what is drawn stays.
 */
export function AskPins({ list, carried, around, onPins }: AskPinsProps) {
  const map = useMap();
  const isShort = list.total <= PINS_MAX;
  const isCarried = list.total <= carried;
  const { lat, lng } = around;
  const [hasFailed, setFailed] = useState(false);

  useEffect(
    function askWhenAtRest() {
      if (isCarried) return;
      let timer: number | undefined;
      let asked = new AbortController();
      function ask(view: View, near: Point) {
        asked.abort();
        asked = new AbortController();
        const { signal } = asked;
        fetchInView(list, view, near, signal).then(
          (inView) => {
            if (!signal.aborted) onPins(inView, list);
          },
          () => setFailed(!signal.aborted),
        );
      }
      function askForView() {
        const bounds = map.getBounds();
        const view = {
          west: bounds.getWest(),
          south: bounds.getSouth(),
          east: bounds.getEast(),
          north: bounds.getNorth(),
          zoom: map.getZoom(),
        };
        ask(view, map.getCenter());
      }
      function askSoon() {
        window.clearTimeout(timer);
        timer = window.setTimeout(askForView, REST_MS);
      }
      if (isShort) ask(WORLD, { lat, lng });
      else {
        askSoon();
        map.on('moveend', askSoon);
      }
      return () => {
        map.off('moveend', askSoon);
        window.clearTimeout(timer);
        asked.abort();
      };
    },
    [map, list, isShort, isCarried, lat, lng, onPins],
  );
  // Without any pin a map says that there are no hospitals: the picture takes its place.
  if (hasFailed && carried === 0) throw new Error('The map has no pins.');
  return null;
}
