'use client';

import type { LatLng, Marker as LeafletMarker } from 'leaflet';
import { useEffect, useMemo, useRef } from 'react';
import { Marker, useMap } from 'react-leaflet';
import type { ClusterData, PinData } from '@/domain/map/base-map';
import type { MapWords } from './map-words';
import { pinIcon } from './pin-icon';

/** `cluster`: hospitals that the map knows only the number of; then there are no members. */
export type PinGroup = { key: string; members: PinData[]; cluster: ClusterData | null; point: LatLng };

/** Up to so many joined pins are told by their numbers; from there on by how many they are. */
const NAMED_UP_TO = 3;
/** A flag opens to the left when the pin stands this far to the right. */
const FLAG_LEFT_FROM = 0.55;

type PinMarkerProps = {
  group: PinGroup;
  words: MapWords;
  /** The chosen member's slug; null: none of them is chosen. */
  chosen: string | null;
  /** Show its name beside it when it is chosen. */
  flagged: boolean;
  tabStop: boolean;
  register: (marker: LeafletMarker | null) => void;
  onOpen: () => void;
  onKey: (event: KeyboardEvent) => void;
  onReach: () => void;
};

/** One plate on the map: a button with a name of its own for keyboard and screen reader. */
export function PinMarker({
  group,
  words,
  chosen,
  flagged,
  tabStop,
  register,
  onOpen,
  onKey,
  onReach,
}: PinMarkerProps) {
  const map = useMap();
  const marker = useRef<LeafletMarker>(null);
  const handlers = useRef({ onOpen, onKey, onReach });
  useEffect(function keepHandlers() {
    handlers.current = { onOpen, onKey, onReach };
  });

  const icon = useMemo(() => {
    const left = map.latLngToContainerPoint(group.point).x > map.getSize().x * FLAG_LEFT_FROM;
    return iconFor(group, words, chosen, flagged ? { left } : null);
  }, [map, group, words, chosen, flagged]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per marker; register only writes a map
  useEffect(function registerMarker() {
    register(marker.current);
    return () => register(null);
  }, []);

  useEffect(function makeButton() {
    const element = marker.current?.getElement();
    if (!element) return;
    element.setAttribute('role', 'button');
    element.setAttribute('aria-label', nameOf(group, words));
    element.tabIndex = tabStop ? 0 : -1;
    element.toggleAttribute('data-chosen', chosen !== null);
  });

  useEffect(function listenToKeys() {
    const element = marker.current?.getElement();
    if (!element) return;
    const onKeyDown = (event: KeyboardEvent) => handlers.current.onKey(event);
    const onFocus = () => handlers.current.onReach();
    element.addEventListener('keydown', onKeyDown);
    element.addEventListener('focus', onFocus);
    return () => {
      element.removeEventListener('keydown', onKeyDown);
      element.removeEventListener('focus', onFocus);
    };
  }, []);

  const events = useMemo(
    () => ({ click: () => handlers.current.onOpen(), mouseover: () => handlers.current.onReach() }),
    [],
  );
  return (
    <Marker
      ref={marker}
      position={group.point}
      icon={icon}
      keyboard={false}
      riseOnHover
      zIndexOffset={chosen ? 1000 : 0}
      eventHandlers={events}
    />
  );
}

type FlagSide = { left: boolean } | null;

function iconFor({ members, cluster }: PinGroup, words: MapWords, chosen: string | null, side: FlagSide) {
  if (cluster) {
    const text = counted(words.groupCount, cluster);
    return pinIcon({ text, joined: true, open: false, chosen: false, flag: null });
  }
  const [first] = members;
  const joined = members.length > 1;
  const text =
    members.length <= NAMED_UP_TO
      ? members.map((pin) => pin.number).join(' · ')
      : words.groupCount.replace('{count}', String(members.length));
  const named = !joined && chosen && first && side;
  const flag = named ? { name: first.name, way: first.way || first.where, ...side } : null;
  return pinIcon({ text, joined, open: members.every((pin) => pin.open), chosen: chosen !== null, flag });
}

const counted = (words: string, { count }: ClusterData) =>
  words.replace('{count}', count.toLocaleString('en-US'));

function nameOf({ members, cluster }: PinGroup, words: MapWords): string {
  if (cluster) return counted(words.cluster, cluster);
  const names = members.map((pin) =>
    words.pin
      .replace('{number}', String(pin.number))
      .replace('{name}', pin.name)
      .replace('{where}', pin.way || pin.where),
  );
  if (names.length === 1) return names.join('');
  return words.group.replace('{count}', String(names.length)).replace('{names}', names.join('; '));
}
