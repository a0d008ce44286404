'use client';

import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';
import { SaveToggle } from '@/components/shortlist/save-toggle';
import type { PinData } from '@/domain/map/base-map';
import { Icon } from '../ui/icon';
import s from './chosen-card.module.css';
import { Over } from './map-controls';
import type { MapWords } from './map-words';

/** A chosen plate, above its point, in pixels; and what stays free between its point and the card. */
const PLATE = { width: 56, height: 64 };
const GAP = 12;

type ChosenCardProps = { pins: PinData[]; words: MapWords; onClose: () => void };

/** What an opened pin says: the listing's head and what to do next. Focus moves in, Escape takes it back. */
export function ChosenCard({ pins, words, onClose }: ChosenCardProps) {
  const card = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const map = useMap();
  const isOwnMove = useRef(false);
  const shown = pins.map((pin) => pin.slug).join();
  const [first] = pins;

  /** Moves the map up until the pin stands over the card. */
  const uncover = useEffectEvent(() => {
    if (!card.current || !first) return;
    const frame = map.getContainer().getBoundingClientRect();
    const box = card.current.getBoundingClientRect();
    const { x, y } = map.latLngToContainerPoint(first.point);
    const left = box.left - frame.left - PLATE.width / 2;
    const top = box.top - frame.top;
    if (x < left || x > left + box.width + PLATE.width || y < top || y - PLATE.height > top + box.height)
      return;
    isOwnMove.current = true;
    map.panBy([0, y - top + GAP], { animate: false });
    isOwnMove.current = false;
  });
  useEffect(
    function showPin() {
      if (shown !== '') uncover();
    },
    [shown],
  );
  useMapEvents({
    movestart: () => {
      if (!isOwnMove.current && shown !== '') onClose();
    },
  });

  useEffect(
    function takeFocus() {
      if (shown === '') return;
      opener.current = document.activeElement;
      card.current?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
    },
    [shown],
  );

  function close() {
    onClose();
    if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  }

  if (pins.length === 0) return null;
  return (
    <Over className={s.card}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only hears Escape from the links inside */}
      <div ref={card} onKeyDown={onKeyDown}>
        <button type="button" className={s.close} onClick={close} aria-label={words.close}>
          <Icon name="close" />
        </button>
        {pins.map((pin) => (
          <CardRow key={pin.slug} pin={pin} words={words} alone={pins.length === 1} />
        ))}
      </div>
    </Over>
  );
}

function CardRow({ pin, words, alone }: { pin: PinData; words: MapWords; alone: boolean }) {
  return (
    <article data-chosen={alone || undefined}>
      <span className={pin.open ? 'plate open' : 'plate'}>{pin.number}</span>
      <div>
        <h2>
          <a href={pin.href}>{pin.name}</a>
        </h2>
        <p className="small">{pin.where}</p>
        {pin.way && <p className="small">{pin.way}</p>}
        {alone && pin.phones.length === 0 && <p className="small">{words.noNumber}</p>}
        {alone && pin.office?.fax && (
          <p className="small">
            {words.fax} {pin.office.fax}
          </p>
        )}
        {alone && pin.office?.email && (
          <a className="small" href={`mailto:${pin.office.email}`}>
            {pin.office.email}
          </a>
        )}
      </div>
      {alone && (
        <div className={s.acts}>
          {pin.phones.map(({ number, answers }) => (
            <a key={answers} className="textbtn" href={`tel:${number}`}>
              <Icon name="phone" className="icon-s" />
              <span>
                {words.call} <small>{words[answers]}</small>
              </span>
            </a>
          ))}
          <a className="textbtn" href={`${pin.href}#directions`}>
            <Icon name="sign" className="icon-s" />
            {words.directions}
          </a>
          <SaveToggle slug={pin.slug} name={pin.name} look="textbtn" words={words} />
          <a className="textbtn" href={pin.href}>
            <Icon name="info" className="icon-s" />
            {words.details}
          </a>
        </div>
      )}
    </article>
  );
}
