'use client';

import { type Marker as LeafletMarker, latLng, latLngBounds } from 'leaflet';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { ClusterData, PinData } from '@/domain/map/base-map';
import { groupPins } from '@/domain/map/group-pins';
import { select, useSelected } from '../ui/selection';
import type { MapWords } from './map-words';
import { type PinGroup, PinMarker } from './pin-marker';
import { useZoom } from './use-viewport';

type PinsProps = {
  pins: PinData[];
  clusters: ClusterData[];
  words: MapWords;
  /** Name a chosen pin beside it; not while its card is open. */
  flags: boolean;
  onOpen: (slugs: string[]) => void;
};

/**
 * All pins as one stop of the Tab key: the arrow keys go from pin to pin in the list's order, Home and End
 * to the first and last, Enter opens one (or zooms into a group), Escape goes back to the map. Where plates are drawn anew under the
 * keyboard's focus, it goes to the one that now stands nearest.
 */
export function Pins({ pins, clusters, words, flags, onOpen }: PinsProps) {
  const map = useMap();
  const selected = useSelected();
  const groups = useGroups(pins, clusters);
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

  useKeptFocus(groups, markers.current);

  function open(group: PinGroup, byKey: boolean) {
    if (group.cluster) {
      const zoom = Math.min(Math.max(group.cluster.zoom, map.getZoom() + 1), map.getMaxZoom());
      map.setView(group.point, zoom, { animate: false });
    }
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

/** Pins whose plates would overlap at this zoom, joined; then the clusters, from north to south. */
function useGroups(pins: PinData[], clusters: ClusterData[]): PinGroup[] {
  const map = useMap();
  const zoom = useZoom();
  return useMemo(() => {
    const byNumber = new Map(pins.map((pin) => [pin.number, pin]));
    const spots = pins.map(({ number, point }) => ({ number, ...pick(map.project(point, zoom)) }));
    const plates = groupPins(spots).map(({ numbers, x, y }) => {
      const members = numbers.flatMap((number) => byNumber.get(number) ?? []);
      return { key: numbers.join('-'), members, cluster: null, point: map.unproject([x, y], zoom) };
    });
    const counts = clusters
      .toSorted((a, b) => b.point.lat - a.point.lat)
      .map((cluster) => {
        const { lat, lng } = cluster.point;
        return {
          key: `${cluster.count} at ${lat},${lng}`,
          members: [],
          cluster,
          point: latLng(lat, lng),
        };
      });
    return [...plates, ...counts];
  }, [map, pins, clusters, zoom]);
}

/** When the plate with the focus is taken away, the one that now stands nearest has it. */
function useKeptFocus(groups: PinGroup[], markers: Map<string, LeafletMarker>): void {
  const held = useRef<PinGroup | null>(null);
  useEffect(function keepFocus() {
    const old = held.current;
    const isLost = old !== null && document.activeElement === document.body;
    if (isLost && !groups.some(({ key }) => key === old.key)) {
      const far = ({ point }: PinGroup) => point.distanceTo(old.point);
      const [nearest] = groups.toSorted((a, b) => far(a) - far(b));
      if (nearest) markers.get(nearest.key)?.getElement()?.focus({ preventScroll: true });
    }
    held.current =
      groups.find(({ key }) => markers.get(key)?.getElement() === document.activeElement) ?? null;
  });
}

const pick = ({ x, y }: { x: number; y: number }) => ({ x, y });
