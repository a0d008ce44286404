import { and, desc, eq, lt } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { diffRecords, type FieldChange } from '@/domain/listing/diff-records';
import { revisions } from './schema';

export const HISTORY_PAGE = 50;

type Row = typeof revisions.$inferSelect;
/** One change of a listing, field by field. */
export type Revision = Omit<Row, 'before' | 'after' | 'changed'> & {
  changes: FieldChange[];
  /** Whether it is known how the listing was before: then that can be had back. */
  hasBefore: boolean;
};

export type HistoryPage = {
  revisions: Revision[];
  /** The page begins before this version; null: with the newest. */
  before: number | null;
  /** What the next page begins before; null: this one ends with the first change. */
  older: number | null;
};

/** A listing's changes, the newest first, HISTORY_PAGE at a time. */
export function listHistory(db: Db, centerId: number, before: number | null = null): HistoryPage {
  const rows = db
    .select()
    .from(revisions)
    .where(and(eq(revisions.centerId, centerId), before === null ? undefined : lt(revisions.version, before)))
    .orderBy(desc(revisions.version))
    .limit(HISTORY_PAGE + 1)
    .all();
  const shown = rows.slice(0, HISTORY_PAGE).map(({ before: old, after, changed, ...revision }) => ({
    ...revision,
    changes: diffRecords(old, after),
    hasBefore: old !== null,
  }));
  const older = rows.length > HISTORY_PAGE ? (shown.at(-1)?.version ?? null) : null;
  return { revisions: shown, before, older };
}
