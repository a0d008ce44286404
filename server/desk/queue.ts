import 'server-only';
import { claimItem } from '@/db/commands/desk/claim-item';
import { findAccuracy } from '@/db/queries/accuracy';
import { confirmedToday } from '@/db/queries/desk/confirmed-today';
import { nextDue } from '@/db/queries/desk/next-due';
import { listQueue, type QueueFilter } from '@/db/queries/desk/queue';
import type { Person } from '@/domain/desk/actor';
import { nextCenters } from '@/domain/desk/next-item';
import { capacityOf } from '@/domain/desk/permissions';
import type { QueueItem } from '@/domain/desk/queue-item';
import { mayDo, type Viewer } from '@/domain/desk/queue-rights';
import { db } from '../db';
import { today } from '../today';

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
