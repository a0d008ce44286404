'use client';

import { DomEvent, type Marker as LeafletMarker, type PointExpression } from 'leaflet';
import { useEffect, useMemo, useRef } from 'react';
import { Marker, useMap } from 'react-leaflet';
import type { Point } from '@/domain/point';
import { pinIcon } from './pin-icon';

const STEP_PX = 8;
const FINE_STEP_PX = 1;
const ARROWS: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const NAME = 'The pin. Drag it, or move it with the arrow keys: Shift for small steps.';

/** One pin that mouse, finger and arrow keys can move. */
export function DragPin({ point, onMove }: { point: Point; onMove: (point: Point) => void }) {
  const map = useMap();
  const marker = useRef<LeafletMarker>(null);
  const move = useRef(onMove);
  useEffect(function keepHandler() {
    move.current = onMove;
  });
  const icon = useMemo(() => pinIcon({ text: '', joined: false, open: false, chosen: true, flag: null }), []);
  const events = useMemo(
    () => ({ dragend: () => marker.current && move.current(marker.current.getLatLng()) }),
    [],
  );

  useEffect(
    function listenToKeys() {
      const element = marker.current?.getElement();
      if (!element) return;
      element.setAttribute('aria-label', NAME);
      const onKeyDown = (event: KeyboardEvent) => {
        const way = ARROWS[event.key];
        if (!way || !marker.current) return;
        DomEvent.stop(event);
        const step = event.shiftKey ? FINE_STEP_PX : STEP_PX;
        const by: PointExpression = [way[0] * step, way[1] * step];
        const at = map.latLngToContainerPoint(marker.current.getLatLng()).add(by);
        move.current(map.containerPointToLatLng(at));
      };
      element.addEventListener('keydown', onKeyDown);
      return () => element.removeEventListener('keydown', onKeyDown);
    },
    [map],
  );

  useEffect(
    function followPin() {
      if (!map.getBounds().pad(-0.1).contains(point)) map.panTo(point);
    },
    [map, point],
  );

  return <Marker ref={marker} position={point} icon={icon} draggable eventHandlers={events} title={NAME} />;
}
