import { gt } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { queueClaims } from '@/db/report/schema';
import type { QueueItem } from '@/domain/queue/queue-item';

/** The claims that still hold, by their key. */
export function liveClaims(db: Db, now: Date): Map<string, NonNullable<QueueItem['claim']>> {
  const rows = db.select().from(queueClaims).where(gt(queueClaims.expiresAt, now.toISOString())).all();
  return new Map(
    rows.map(({ key, personId, personName, expiresAt }) => [
      key,
      { personId, name: personName, until: expiresAt },
    ]),
  );
}
