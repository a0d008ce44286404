import type { QueueItem } from './queue-item';

/** What the Confirm form closes. */
const CONFIRMED: readonly QueueItem['kind'][] = ['overdue', 'due', 'unproven'];
type NextCenter = NonNullable<QueueItem['center']>;

type Step = {
  /** The hospital that was just done. */
  after: number;
  personId: string;
  /** The hospitals that anybody has done today. */
  done: ReadonlySet<number>;
};

/**
 * The hospitals to confirm next, the nearest first: those that stand in the queue behind the one that was just done, and
 * that nobody else is on. `items`: the queue as it was before, in its order. One that was not in it leads to the first.
 */
export function nextCenters(items: readonly QueueItem[], { after, personId, done }: Step): NextCenter[] {
  const place = items.findIndex(({ kind, center }) => center?.id === after && CONFIRMED.includes(kind));
  const found = new Map<number, NextCenter>();
  for (const { kind, center, claim, isDoable } of items.slice(place + 1)) {
    const isFree = claim === null || claim.personId === personId;
    if (!center || !isDoable || !isFree || !CONFIRMED.includes(kind)) continue;
    if (center.id !== after && !done.has(center.id)) found.set(center.id, center);
  }
  return [...found.values()];
}
