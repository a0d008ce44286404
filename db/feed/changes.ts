import type { Db } from '@/db/client';
import { jsonIn } from '@/db/columns';
import { type PublicChange, publicChange } from '@/domain/feed/change';
import { PUBLIC_LISTINGS } from '@/domain/listing/center';
import type { ListingRecord } from '@/domain/listing/edit';
import { upgradeRecord } from '@/domain/listing/upgrade';

/** `at`: ISO 8601. Listing and version name a change for good. */
export type ListedChange = PublicChange & { centerId: number; version: number; at: string; slug: string };

/** So many of the newest are kept; nobody reads a feed of years. */
const KEPT_MAX = 1000;

type Row = {
  id: number;
  centerId: number;
  version: number;
  at: string;
  before: string | null;
  after: string;
};
type Known = { lastId: number; changes: ListedChange[]; listed: Set<number> };

const known = new WeakMap<object, Known>();

/**
 * The changes that readers could see, the oldest first. History is only ever added to, so what was read once is kept
 * and only what came since is read. Of who changed something, and why, nothing is here.
 */
export function publicChanges(db: Db): readonly ListedChange[] {
  const { $client: client } = db;
  const state = known.get(client) ?? { lastId: 0, changes: [], listed: new Set<number>() };
  const rows = client
    .prepare<[number], Row>(
      `select id, center_id as centerId, version, at, before, after from center_revision where id > ? order by id`,
    )
    .all(state.lastId);
  for (const row of rows) {
    const change = changeIn(row, state.listed);
    if (change) state.changes.push(change);
    state.lastId = row.id;
  }
  state.changes.splice(0, state.changes.length - KEPT_MAX);
  // Inside a transaction: it may be undone, and another change be given its number.
  if (!client.inTransaction) known.set(client, state);
  return state.changes;
}

function changeIn({ centerId, version, at, before, after }: Row, listed: Set<number>): ListedChange | null {
  const [was, is] = [stateIn(before), stateIn(after)];
  const wasListed = listed.has(centerId) || was.isPublic;
  if (was.isPublic || is.isPublic) listed.add(centerId);
  // A public record that cannot be read says neither that the listing is new nor that it is gone.
  if ((was.isPublic && !was.record) || (is.isPublic && !is.record)) return null;
  const change = publicChange(was.record, is.record, wasListed);
  return change && { ...change, centerId, version, at, slug: change.center.slug };
}

/** What a stored version was to readers. `isPublic` is read apart, because a reader's copy has no more of the others. */
function stateIn(stored: string | null): { isPublic: boolean; record: ListingRecord | null } {
  const said = stored === null ? null : jsonIn(stored);
  const { listing, status } = (said ?? {}) as { listing?: unknown; status?: unknown };
  const isPublic = PUBLIC_LISTINGS.some((known) => known === listing) && status !== 'withdrawn';
  return { isPublic, record: isPublic ? upgradeRecord(said) : null };
}
