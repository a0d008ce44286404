'use client';

import { type ComponentProps, lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { PinData } from '@/domain/map/base-map';
import { MapFrame } from '../map/map-frame';
import type { MapGate } from '../map/map-gate';
import { fetchAllPins } from './all-pins';

const Gate = lazy(async () => ({ default: (await import('@/components/map/map-gate')).MapGate }));

type LateMapProps = Omit<ComponentProps<typeof MapGate>, 'pins'> & {
  /** null: every center, fetched once the map comes into sight. */
  pins: PinData[] | null;
};

/** A map that costs a reading page nothing: neither its gate nor its pins come before it is in sight. */
export function LateMap({ pins, children, ...map }: LateMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [loaded, setLoaded] = useState<PinData[] | 'failed' | null>(null);
  const { lang, pictureHref, words } = map;

  useEffect(
    function loadInSight() {
      const element = frame.current;
      if (!element) return;
      const observer = new IntersectionObserver((entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        Promise.resolve(pins ?? fetchAllPins(lang)).then(setLoaded, () => setLoaded('failed'));
      });
      observer.observe(element);
      return () => observer.disconnect();
    },
    [pins, lang],
  );

  const waiting = (
    <MapFrame ref={frame}>
      {children}
      {/* biome-ignore lint/performance/noImgElement: an SVG of our own, drawn for this search */}
      {loaded === 'failed' && <img src={pictureHref} alt={words.failed} />}
    </MapFrame>
  );
  if (!Array.isArray(loaded)) return waiting;
  return (
    <Suspense fallback={waiting}>
      <Gate {...map} pins={loaded}>
        {children}
      </Gate>
    </Suspense>
  );
}
