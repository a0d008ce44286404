'use client';

import dynamic from 'next/dynamic';
import type { PinEditorProps } from './pin-editor';

// As in `map-gate`: Leaflet never loads on a server.
const PinEditor = dynamic(() => import('./pin-editor').then((module) => module.PinEditor), { ssr: false });

/** A map on which the pin of a form's two fields can be dragged. The form works without it. */
export function PinGate(props: PinEditorProps) {
  return (
    <div className="map pin-map">
      <PinEditor {...props} />
    </div>
  );
}
