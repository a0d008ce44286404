import { and, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Draft } from '@/db/listing/listing';
import { auditLog } from '@/db/listing/schema';

/** Why a reviewer gave a draft back, and, if the log says so, who and when. */
export type Returned = { note: string; by: { whoName: string; at: string } | null };

/** null: it was not given back, or has been submitted again since. */
export function findReturned(db: Db, { id, centerId, submittedAt, reviewNote }: Draft): Returned | null {
  if (reviewNote === null || submittedAt !== null) return null;
  const line = db
    .select({ whoName: auditLog.whoName, at: auditLog.at })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.subject, `center:${centerId}`),
        eq(auditLog.action, 'return-draft'),
        eq(sql`json_extract(${auditLog.detail}, '$.draftId')`, id),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(1)
    .get();
  return { note: reviewNote, by: line ?? null };
}
