import type { Db } from '@/db/client';
import {
  beginsNearly,
  editDistance,
  editsForgiven,
  letterMask,
  maskDifference,
} from '@/domain/place/spelling';
import { listKeys } from './rows';

type SpellingIndex = { gazetteer: string | null; keys: string[]; lengths: Uint8Array; masks: Int32Array };

/**
 * The 36,000 distinct names are compared one by one: with the letter masks that takes less than a trigram index
 * needs for its candidates, misses nothing within the edits forgiven, and stores nothing twice on disk.
 */
const indexes = new WeakMap<Db['$client'], SpellingIndex>();

const loaded = new WeakMap<Db['$client'], { get: () => string | undefined }>();

/** Which gazetteer is loaded. */
function loadedOf({ $client: client }: Db) {
  const known =
    loaded.get(client) ??
    client.prepare<[], string>(`select value from meta where key = 'gazetteer'`).pluck();
  loaded.set(client, known);
  return known;
}

function indexOf(db: Db): SpellingIndex {
  const gazetteer = loadedOf(db).get() ?? null;
  const known = indexes.get(db.$client);
  if (known?.gazetteer === gazetteer) return known;
  const keys = listKeys(db);
  const lengths = Uint8Array.from(keys, ({ length }) => Math.min(length, 255));
  const index = { gazetteer, keys, lengths, masks: Int32Array.from(keys, letterMask) };
  indexes.set(db.$client, index);
  return index;
}

/** Keys of towns and states that are spelled nearly like `name`, with how many edits apart; not `name` itself. */
export function listNearKeys(db: Db, name: string): { key: string; edits: number }[] {
  const max = editsForgiven(name);
  if (max === 0) return [];
  const { keys, lengths, masks } = indexOf(db);
  const mask = letterMask(name);
  const near: { key: string; edits: number }[] = [];
  for (let at = 0; at < keys.length; at++) {
    if (Math.abs((lengths[at] ?? 0) - name.length) > max || maskDifference(mask, masks[at] ?? 0) > 2 * max)
      continue;
    const key = keys[at] ?? '';
    const edits = editDistance(name, key, max);
    if (edits > 0 && edits <= max) near.push({ key, edits });
  }
  return near;
}

/** From so many letters on the beginning of a name may be misspelled. */
const BEGINNING_FROM = 5;
const MOST_BEGINNINGS = 60;

/** Keys that begin nearly as `typed` does, one edit apart after the first letter: "pitsb" for "pittsburgh". */
export function listKeysBegunNearly(db: Db, typed: string): string[] {
  if (typed.length < BEGINNING_FROM) return [];
  const [first = ''] = typed;
  const { keys } = indexOf(db);
  const begun: string[] = [];
  for (
    let at = firstNotBelow(keys, first);
    keys[at]?.startsWith(first) && begun.length < MOST_BEGINNINGS;
    at++
  ) {
    const key = keys[at] ?? '';
    if (key.length > typed.length && beginsNearly(key, typed)) begun.push(key);
  }
  return begun;
}

/** Where in sorted keys the first one stands that is not below `key`. */
function firstNotBelow(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
