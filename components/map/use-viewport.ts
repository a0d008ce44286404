'use client';

import type { Map as LeafletMap } from 'leaflet';
import { useCallback, useSyncExternalStore } from 'react';
import { useMap } from 'react-leaflet';

/** The map's zoom, also when it changed before this part of the map was there to hear of it. */
export function useZoom(): number {
  return useMapValue('zoomend', (map) => map.getZoom());
}

/** The latitude in the map's middle, rounded so that a hair's move draws nothing again. */
export function useMiddleLat(): number {
  return useMapValue('moveend', (map) => Math.round(map.getCenter().lat * 10) / 10);
}

function useMapValue(event: 'zoomend' | 'moveend', read: (map: LeafletMap) => number): number {
  const map = useMap();
  const subscribe = useCallback(
    (notify: () => void) => {
      map.on(event, notify);
      return () => {
        map.off(event, notify);
      };
    },
    [map, event],
  );
  return useSyncExternalStore(subscribe, () => read(map));
}
