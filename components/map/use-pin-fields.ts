'use client';

import { useCallback, useEffect, useState } from 'react';
import type { Point } from '@/domain/point';
import type { PinFields } from './pin-editor';

/** A meter is about 0.00001 degrees. */
const DIGITS = 5;
const BY_HAND = 'Set on the map by an editor';

type Control = HTMLInputElement | HTMLSelectElement;

function controlOf(id: string): Control | null {
  const found = document.getElementById(id);
  return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : null;
}

function readPoint({ lat, lng }: PinFields): Point | null {
  const read = (id: string) => Number.parseFloat(controlOf(id)?.value ?? '');
  const point = { lat: read(lat), lng: read(lng) };
  return Math.abs(point.lat) <= 90 && Math.abs(point.lng) <= 180 ? point : null;
}

const first = (control: Control): string =>
  control instanceof HTMLInputElement
    ? control.defaultValue
    : ([...control.options].find((option) => option.defaultSelected)?.value ?? '');

/** Sets a field as if somebody had typed: the form then checks it as it checks all others. */
function type(id: string, value: string): void {
  const control = controlOf(id);
  if (!control || control.value === value) return;
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

/** The point that two fields of a form hold, followed as somebody types, and a way to write it. */
export function usePinFields(fields: PinFields) {
  const { lat, lng, precision, source } = fields;
  const [point, setPoint] = useState<Point | null>(() => readPoint(fields));
  const [isMoved, setMoved] = useState(false);

  useEffect(
    function followFields() {
      const follow = () => setPoint(readPoint({ lat, lng, precision, source }));
      const controls = [controlOf(lat), controlOf(lng)];
      for (const control of controls) control?.addEventListener('input', follow);
      return () => {
        for (const control of controls) control?.removeEventListener('input', follow);
      };
    },
    [lat, lng, precision, source],
  );

  const write = useCallback(
    (to: Point) => {
      // What the pin marked and who said so was true of the place before.
      if (controlOf(precision)?.value === 'city') type(precision, 'building');
      type(source, BY_HAND);
      type(lat, to.lat.toFixed(DIGITS));
      type(lng, to.lng.toFixed(DIGITS));
      setMoved(true);
    },
    [lat, lng, precision, source],
  );

  const reset = useCallback(() => {
    for (const id of [precision, source, lat, lng]) {
      const control = controlOf(id);
      if (control) type(id, first(control));
    }
    setMoved(false);
  }, [lat, lng, precision, source]);

  return { point, write, reset, isMoved };
}
