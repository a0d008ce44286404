'use client';

import { type ComponentProps, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { MapFrame } from '../map/map-frame';
import type { MapGate } from '../map/map-gate';

const Gate = lazy(async () => ({ default: (await import('@/components/map/map-gate')).MapGate }));

/** A map that costs a reading page nothing: its gate does not come before it is in sight. */
export function LateMap({ children, ...map }: ComponentProps<typeof MapGate>) {
  const frame = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);

  useEffect(function loadInSight() {
    const element = frame.current;
    if (!element) return;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      setSeen(true);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const waiting = <MapFrame ref={frame}>{children}</MapFrame>;
  if (!seen) return waiting;
  return (
    <Suspense fallback={waiting}>
      <Gate {...map}>{children}</Gate>
    </Suspense>
  );
}
