import { desc, eq, inArray, max } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { CallEntry } from '@/domain/call/call';
import { calls } from './schema';

const LOG_MAX = 50;

/** The attempts to reach one hospital, the newest first. */
export const listCalls = (db: Db, centerId: number): CallEntry[] =>
  db
    .select({
      id: calls.id,
      at: calls.at,
      whoName: calls.whoName,
      step: calls.step,
      withRole: calls.withRole,
      language: calls.language,
      interpreter: calls.interpreter,
      callBackOn: calls.callBackOn,
      notes: calls.notes,
      confirmed: calls.confirmed,
    })
    .from(calls)
    .where(eq(calls.centerId, centerId))
    .orderBy(desc(calls.id))
    .limit(LOG_MAX)
    .all();

/** The newest line of each hospital that has one: the one that counts. */
export const lastCalls = (db: Db) =>
  db
    .select()
    .from(calls)
    .where(
      inArray(
        calls.id,
        db
          .select({ id: max(calls.id) })
          .from(calls)
          .groupBy(calls.centerId),
      ),
    )
    .all();
