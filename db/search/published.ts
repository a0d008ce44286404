import { eq, sql } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import type { Db } from '@/db/client';
import { readOnce } from '@/db/listing/record';
import { centers } from '@/db/listing/schema';
import type { Center } from '@/domain/listing/center';
import { isPublic, type PublicRecord, publicCenter } from '@/domain/listing/center-view';
import { entryOf, type IndexEntry } from './listing-entry';
import { ListingIndex } from './listing-index';

/** So many listings are kept as readers see them; another one is read again when it is asked for. */
const KEPT_MAX = 5000;

type Kept = { seq: number; today: string; center: Center };
type Version = { seq: number; index: ListingIndex; kept: LRUCache<number, Kept> };
type Statements = ReturnType<typeof prepare>;

const NOTHING: Pick<Version, 'seq' | 'index'> = { seq: 0, index: ListingIndex.of([]) };

type Lists = WeakMap<object, Version & { statements: Statements }>;

declare global {
  // On globalThis, because Next loads a module once per bundle: the list is read once in a process.
  var haiLists: Lists | undefined;
}

globalThis.haiLists ??= new WeakMap();
const versions: Lists = globalThis.haiLists;

function prepare(db: Db) {
  const { $client: client } = db;
  return {
    seq: client.prepare<[], number>('select coalesce(max(seq), 0) from center_change').pluck(),
    changed: client
      .prepare<[since: number], [id: number, seq: number]>(
        'select center_id, seq from center_change where seq > ?',
      )
      .raw(),
    row: db
      .select()
      .from(centers)
      .where(eq(centers.id, sql.placeholder('id')))
      .prepare(),
    withText: client
      .prepare<[query: string], number>('select rowid from center_fts where center_fts match ?')
      .pluck(),
  };
}

export type Published = {
  index: ListingIndex;
  /** One listing as readers see it; null: another process has just taken it from them. */
  centerOf: (entry: IndexEntry, today: string) => Center | null;
  /** The same for one that nobody asked for: a pass over the whole list must not push out those that readers see. */
  passedOver: (entry: IndexEntry, today: string) => Center | null;
  /** The listings in which each word of the text begins some word. */
  idsWithText: (text: string) => ReadonlySet<number>;
};

/**
 * The published listings as they stand now. The number of the list's version is compared at each call, so that what
 * another process has published is seen by the next request; only what was written since is read and parsed again.
 */
export function published(db: Db): Published {
  const known = versions.get(db.$client) ?? { ...NOTHING, kept: keepNothing(), statements: prepare(db) };
  const { statements } = known;
  // Inside a transaction: it may be undone, and another one be given its number.
  if (db.$client.inTransaction)
    return view(statements, { ...newest(statements, NOTHING), kept: keepNothing() });
  versions.set(db.$client, known);
  const seq = statements.seq.get() ?? 0;
  if (seq !== known.seq) Object.assign(known, newest(statements, seq > known.seq ? known : NOTHING));
  return view(statements, known);
}

const keepNothing = () => new LRUCache<number, Kept>({ max: KEPT_MAX });

function newest(statements: Statements, { seq: since, index }: typeof NOTHING): typeof NOTHING {
  const rows = statements.changed.all(since);
  const changed = rows.flatMap(([id, seq]) => {
    const record = readPublic(statements, id);
    return record ? [entryOf(id, seq, record)] : [];
  });
  const seq = rows.reduce((highest, [, one]) => Math.max(highest, one), since);
  return { seq, index: index.after(changed, new Set(rows.map(([id]) => id))) };
}

function readPublic(statements: Statements, id: number): PublicRecord | null {
  const row = statements.row.get({ id });
  const record = row && readOnce(row);
  return record && isPublic(record) ? record : null;
}

function view(statements: Statements, { index, kept }: Version): Published {
  const keptOf = ({ id, seq }: IndexEntry, today: string) => {
    const found = kept.get(id);
    return found?.seq === seq && found.today === today ? found.center : null;
  };
  const read = ({ id }: IndexEntry, today: string) => {
    const record = readPublic(statements, id);
    return record && publicCenter(record, today);
  };
  return {
    index,
    centerOf(entry, today) {
      const known = keptOf(entry, today);
      if (known) return known;
      const center = read(entry, today);
      if (center) kept.set(entry.id, { seq: entry.seq, today, center });
      return center;
    },
    passedOver: (entry, today) => keptOf(entry, today) ?? read(entry, today),
    idsWithText(text) {
      // Only letters and digits reach FTS5.
      const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      if (words.length === 0) return new Set();
      return new Set(statements.withText.all(words.map((word) => `"${word}"*`).join(' ')));
    },
  };
}
