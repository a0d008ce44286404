'use client';

import { type Marker as LeafletMarker, latLngBounds } from 'leaflet';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { PinData } from '@/domain/map/base-map';
import { groupPins } from '@/domain/map/group-pins';
import { select, useSelected } from '../ui/selection';
import type { MapWords } from './map-words';
import { type PinGroup, PinMarker } from './pin-marker';
import { useZoom } from './use-viewport';

type PinsProps = {
  pins: PinData[];
  words: MapWords;
  /** Name a chosen pin beside it; not while its card is open. */
  flags: boolean;
  onOpen: (slugs: string[]) => void;
};

/**
 * All pins as one stop of the Tab key: the arrow keys go from pin to pin in the list's order, Home and End
 * to the first and last, Enter opens one (or zooms into a group), Escape goes back to the map.
 */
export function Pins({ pins, words, flags, onOpen }: PinsProps) {
  const map = useMap();
  const selected = useSelected();
  const groups = useGroups(pins);
  const markers = useRef(new Map<string, LeafletMarker>());
  const [stop, setStop] = useState(0);
  const focusNext = useRef<string | null>(null);
  const stopAt = Math.min(stop, groups.length - 1);

  useEffect(
    function focusWhatWasOpened() {
      const slug = focusNext.current;
      const group = slug && groups.find(({ members }) => members.some((pin) => pin.slug === slug));
      if (!group) return;
      focusNext.current = null;
      markers.current.get(group.key)?.getElement()?.focus();
    },
    [groups],
  );

  function open(group: PinGroup, byKey: boolean) {
    const [first] = group.members;
    if (!first) return;
    if (group.members.length > 1) {
      const bounds = latLngBounds(group.members.map(({ point }) => [point.lat, point.lng]));
      const zoom = map.getBoundsZoom(bounds.pad(0.3));
      if (zoom > map.getZoom() && map.getZoom() < map.getMaxZoom()) {
        if (byKey) focusNext.current = first.slug;
        map.fitBounds(bounds.pad(0.3), { animate: false });
        return;
      }
    }
    select(first.slug);
    onOpen(group.members.map((pin) => pin.slug));
  }

  function onKey(event: KeyboardEvent, index: number, group: PinGroup) {
    const target = nextStop(event.key, index, groups.length);
    if (target !== null) {
      setStop(target);
      const next = groups[target];
      if (next) markers.current.get(next.key)?.getElement()?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') open(group, true);
    else if (event.key === 'Escape') map.getContainer().focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return groups.map((group, index) => (
    <PinMarker
      key={group.key}
      group={group}
      words={words}
      chosen={group.members.some((pin) => pin.slug === selected) ? selected : null}
      flagged={flags}
      tabStop={index === stopAt}
      register={(marker) => {
        if (marker) markers.current.set(group.key, marker);
        else markers.current.delete(group.key);
      }}
      onOpen={() => open(group, false)}
      onKey={(event) => onKey(event, index, group)}
      onReach={() => {
        setStop(index);
        if (group.members.length === 1 && group.members[0]) select(group.members[0].slug);
      }}
    />
  ));
}

function nextStop(key: string, index: number, count: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return (index + 1) % count;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (index - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}

/** Pins whose plates would overlap at this zoom, joined. */
function useGroups(pins: PinData[]): PinGroup[] {
  const map = useMap();
  const zoom = useZoom();
  return useMemo(() => {
    const bySlug = new Map(pins.map((pin) => [pin.number, pin]));
    const spots = pins.map(({ number, point }) => ({ number, ...pick(map.project(point, zoom)) }));
    return groupPins(spots).map(({ numbers, x, y }) => {
      const members = numbers.flatMap((number) => bySlug.get(number) ?? []);
      return { key: numbers.join('-'), members, point: map.unproject([x, y], zoom) };
    });
  }, [map, pins, zoom]);
}

const pick = ({ x, y }: { x: number; y: number }) => ({ x, y });
