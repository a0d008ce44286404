import 'server-only';
import { findAccuracy } from '@/db/listing/accuracy';
import { confirmedToday } from '@/db/listing/confirmed-today';
import { nextDue } from '@/db/listing/next-due';
import { claimItem } from '@/db/queue/claim-item';
import { listQueue, type QueueFilter } from '@/db/queue/queue';
import type { Person } from '@/domain/account/actor';
import { capacityOf } from '@/domain/account/permissions';
import { nextCenters } from '@/domain/queue/next-item';
import type { QueueItem } from '@/domain/queue/queue-item';
import { mayDo, type Viewer } from '@/domain/queue/rights';
import { db } from '@/server/db';
import { today } from '@/server/today';

export const loadQueue = (actor: Person, filter: QueueFilter = {}) =>
  listQueue(db(), { now: new Date(), viewer: { id: actor.id, capacity: capacityOf(actor) }, filter });

/** Of claims, those under which this person can do something, or under which nothing waits. */
export function claimableBy(viewer: Viewer, keys: readonly string[]): string[] {
  const { items } = listQueue(db(), { now: new Date() });
  const waiting = new Set(items.map(({ claimKey }) => claimKey));
  const theirs = new Set(items.filter((item) => mayDo(item, viewer)).map(({ claimKey }) => claimKey));
  return keys.filter((key) => theirs.has(key) || !waiting.has(key));
}

export const loadAccuracy = () => findAccuracy(db(), today());

/**
 * Takes the next hospital to confirm after one that was just done, and says where that is done. `before`: the person's
 * queue as it stood before. Where somebody else is quicker, it is the one after that; behind the last comes the queue.
 */
export function takeNext(actor: Person, centerId: number, before: readonly QueueItem[]): string {
  const now = new Date();
  const done = confirmedToday(db(), now);
  for (const { id, slug } of nextCenters(before, { after: centerId, personId: actor.id, done })) {
    if (claimItem(db(), actor, { key: `center:${id}` }, { now }).ok) return `/admin/centers/${slug}#confirm`;
  }
  return '/admin?said=last';
}

/** The day on which the next listing is due to be looked at; null: there is none. */
export const nextDueDay = (): string | null => nextDue(db(), today());
