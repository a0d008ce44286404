import 'server-only';
import { findAccuracy } from '@/db/queries/accuracy';
import { nextDue } from '@/db/queries/desk/next-due';
import { listQueue, type QueueFilter } from '@/db/queries/desk/queue';
import type { Person } from '@/domain/desk/actor';
import { nextCenter } from '@/domain/desk/next-item';
import { db } from '../db';
import { today } from '../today';

export const loadQueue = (filter: QueueFilter) => listQueue(db(), { now: new Date(), filter });

export const loadAccuracy = () => findAccuracy(db(), today());

/** The path of what to do next after a listing: the next hospital of the queue, or the queue. */
export function pathAfter(centerId: number, person: Person): string {
  const next = nextCenter(loadQueue({}).items, { after: centerId, personId: person.id });
  return next ? `/admin/centers/${next.slug}#confirm` : '/admin';
}

/** The day on which the next listing is due to be looked at; null: there is none. */
export const nextDueDay = (): string | null => nextDue(db(), today());
