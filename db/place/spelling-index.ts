import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { metas } from '@/db/meta';
import { editDistance, editsForgiven, letterMask, maskDifference } from '@/domain/place/spelling';
import { listKeys } from './rows';

type SpellingIndex = { gazetteer: string | null; keys: string[]; masks: Int32Array };

/**
 * The 36,000 distinct names are compared one by one: with the letter masks that takes less than a trigram index
 * needs for its candidates, misses nothing within the edits forgiven, and stores nothing twice on disk.
 */
const indexes = new WeakMap<Db['$client'], SpellingIndex>();

function indexOf(db: Db): SpellingIndex {
  const gazetteer = db.select().from(metas).where(eq(metas.key, 'gazetteer')).get()?.value ?? null;
  const known = indexes.get(db.$client);
  if (known?.gazetteer === gazetteer) return known;
  const keys = listKeys(db);
  const index = { gazetteer, keys, masks: Int32Array.from(keys, letterMask) };
  indexes.set(db.$client, index);
  return index;
}

/** Keys of towns and states that are spelled nearly like `name`, with how many edits apart; not `name` itself. */
export function listNearKeys(db: Db, name: string): { key: string; edits: number }[] {
  const max = editsForgiven(name);
  if (max === 0) return [];
  const { keys, masks } = indexOf(db);
  const mask = letterMask(name);
  const near: { key: string; edits: number }[] = [];
  keys.forEach((key, index) => {
    if (Math.abs(key.length - name.length) > max || maskDifference(mask, masks[index] ?? 0) > 2 * max) return;
    const edits = editDistance(name, key, max);
    if (edits > 0 && edits <= max) near.push({ key, edits });
  });
  return near;
}

/** From so many letters on the beginning of a name may be misspelled. */
const BEGINNING_FROM = 5;
const MOST_BEGINNINGS = 60;

/** Keys that begin nearly as `typed` does, one edit apart after the first letter: "pitsb" for "pittsburgh". */
export function listKeysBegunNearly(db: Db, typed: string): string[] {
  if (typed.length < BEGINNING_FROM) return [];
  const begunNearly = (key: string) =>
    key[0] === typed[0] &&
    key.length > typed.length &&
    [0, 1].some((more) => editDistance(typed, key.slice(0, typed.length + more), 1) === 1);
  return indexOf(db).keys.filter(begunNearly).slice(0, MOST_BEGINNINGS);
}
