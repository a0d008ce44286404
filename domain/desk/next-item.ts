import type { QueueItem } from './queue-item';

/** The next hospital to look at: the first of the queue that is another one and that nobody else is on; null: none. */
export function nextCenter(
  items: readonly QueueItem[],
  { after, personId }: { after: number; personId: string },
): NonNullable<QueueItem['center']> | null {
  const free = items.find(
    ({ center, claim }) =>
      center !== null && center.id !== after && (claim === null || claim.personId === personId),
  );
  return free?.center ?? null;
}
