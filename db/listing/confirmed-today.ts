import { and, gte, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { dayAtDesk } from '@/domain/queue/business-days';
import { revisions } from './schema';

const DAY_MS = 86_400_000;

/** The hospitals that somebody confirmed on the desk's day of `now`, by any way. */
export function confirmedToday(db: Db, now: Date): ReadonlySet<number> {
  const lately = new Date(now.getTime() - DAY_MS).toISOString();
  const rows = db
    .select({ centerId: revisions.centerId, at: revisions.at })
    .from(revisions)
    .where(and(gte(revisions.at, lately), inArray(revisions.action, ['confirm', 'accept-answer'])))
    .all();
  const today = dayAtDesk(now.toISOString());
  return new Set(rows.filter(({ at }) => dayAtDesk(at) === today).map(({ centerId }) => centerId));
}
