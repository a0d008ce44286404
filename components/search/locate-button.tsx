'use client';

import { useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import s from './locate-button.module.css';

type Words = { label: string; waiting: string; refused: string; failed: string };

/** Two decimals are about 1 km: enough to measure from, too little to find a house. */
const DECIMALS = 2;
const TIMEOUT_MS = 15_000;
const MAX_AGE_MS = 600_000;

/** Asks the device for its position, only when pressed; rounds it before it leaves the device. */
export function LocateButton({ words }: { words: Words }) {
  const button = useRef<HTMLButtonElement>(null);
  const [note, setNote] = useState('');

  function locate() {
    if (!('geolocation' in navigator)) return setNote(words.failed);
    setNote(words.waiting);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setNote('');
        const form = button.current?.form;
        if (form)
          searchFrom(form, `${coords.latitude.toFixed(DECIMALS)},${coords.longitude.toFixed(DECIMALS)}`);
      },
      (error) => setNote(error.code === error.PERMISSION_DENIED ? words.refused : words.failed),
      { timeout: TIMEOUT_MS, maximumAge: MAX_AGE_MS },
    );
  }

  return (
    <>
      <button ref={button} className={`textbtn ${s.locate}`} type="button" onClick={locate}>
        <Icon name="here" />
        {words.label}
      </button>
      <p className={s.note} role="status">
        {note}
      </p>
    </>
  );
}

/** Writes the place into the field the way a person would, so that React sees it, and sends the form. */
function searchFrom(form: HTMLFormElement, place: string): void {
  const field = form.elements.namedItem('near');
  if (!(field instanceof HTMLInputElement)) return;
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  setValue?.call(field, place);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  requestAnimationFrame(() => form.requestSubmit());
}
