'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { MapFrame } from './map-frame';
import type { PinEditorProps } from './pin-editor';
import s from './pin-editor.module.css';

// As in `map-gate`: Leaflet never loads on a server.
const PinEditor = dynamic(() => import('./pin-editor').then((module) => module.PinEditor), { ssr: false });

/** A map on which the pin of a form's two fields can be dragged. The form works without it. */
export function PinGate(props: PinEditorProps) {
  // The map begins from what the fields say: once they are on the page, not while it is being made.
  const [isOnPage, setOnPage] = useState(false);
  useEffect(() => setOnPage(true), []);
  return <MapFrame className={s.pinMap}>{isOnPage && <PinEditor {...props} />}</MapFrame>;
}
