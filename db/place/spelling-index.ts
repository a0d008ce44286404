import type { Db } from '@/db/client';
import { firstNotBelow, NearSpellings } from '@/domain/place/near-spellings';
import { beginsNearly } from '@/domain/place/spelling';
import { listKeys } from './rows';

type SpellingIndex = { gazetteer: string | null; spellings: NearSpellings };

/** Some 36,000 distinct names; nothing of it is stored twice on disk. */
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

function spellingsOf(db: Db): NearSpellings {
  const gazetteer = loadedOf(db).get() ?? null;
  const known = indexes.get(db.$client);
  if (known?.gazetteer === gazetteer) return known.spellings;
  const spellings = new NearSpellings(listKeys(db));
  indexes.set(db.$client, { gazetteer, spellings });
  return spellings;
}

/** Keys of towns and states that are spelled nearly like `name`, with how many edits apart; not `name` itself. */
export const listNearKeys = (db: Db, name: string): { key: string; edits: number }[] =>
  spellingsOf(db)
    .of(name)
    .filter(({ edits }) => edits > 0);

/** From so many letters on the beginning of a name may be misspelled. */
const BEGINNING_FROM = 5;
const MOST_BEGINNINGS = 60;

/** Keys that begin nearly as `typed` does, one edit apart after the first letter: "pitsb" for "pittsburgh". */
export function listKeysBegunNearly(db: Db, typed: string): string[] {
  if (typed.length < BEGINNING_FROM) return [];
  const [first = ''] = typed;
  const { keys } = spellingsOf(db);
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
