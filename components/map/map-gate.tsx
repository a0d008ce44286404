'use client';

import dynamic from 'next/dynamic';
import { Component, type ReactNode, useEffect, useRef, useState } from 'react';
import type { CenterMapProps } from './center-map';
import { MapFrame, MapPicture } from './map-frame';

// The one gate to Leaflet, which cannot be loaded on a server: the list never waits for it.
const CenterMap = dynamic(() => import('./center-map').then((module) => module.CenterMap), { ssr: false });

type MapGateProps = CenterMapProps & { pictureHref: string; children: ReactNode };

/** Keeps the map's place, and loads its code once that place comes into sight. */
export function MapGate({ pictureHref, children, ...map }: MapGateProps) {
  const frame = useRef<HTMLDivElement>(null);
  const seen = useSeen(frame);
  return (
    <MapFrame ref={frame} waiting={seen && map.words.waiting}>
      {children}
      {seen && (
        <MapFallback words={map.words.failed} pictureHref={pictureHref}>
          <CenterMap {...map} />
        </MapFallback>
      )}
    </MapFrame>
  );
}

function useSeen(frame: React.RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(
    function watchFrame() {
      const element = frame.current;
      if (!element || seen) return;
      const observer = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      });
      observer.observe(element);
      return () => observer.disconnect();
    },
    [frame, seen],
  );
  return seen;
}

type FallbackProps = { words: string; pictureHref: string; children: ReactNode };

/** The map's code did not arrive or broke: the server's picture takes its place. */
class MapFallback extends Component<FallbackProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return <MapPicture href={this.props.pictureHref} alt={this.props.words} />;
  }
}
