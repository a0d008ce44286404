'use client';

import type { MapOptions, PanOptions, PointExpression } from 'leaflet';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';

// Leaflet does not ask by itself whether a reader wants motion.
const wantsStillness = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** What a map is made with for readers who asked their device for less motion. */
export function motionOptions(): MapOptions {
  if (!wantsStillness()) return {};
  return { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false };
}

/** No option of Leaflet's stops the gliding of pans, by arrow key or to a pin with the focus. */
export function StillPans() {
  const map = useMap();
  useEffect(
    function panAtOnce() {
      if (!wantsStillness()) return;
      const glide = map.panBy;
      map.panBy = (offset: PointExpression, options?: PanOptions) =>
        glide.call(map, offset, { ...options, animate: false });
      return () => {
        map.panBy = glide;
      };
    },
    [map],
  );
  return null;
}
