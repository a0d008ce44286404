import { and, desc, eq, lt } from 'drizzle-orm';
import { diffRecords, type FieldChange } from '@/domain/desk/diff-records';
import type { Db } from '../../client';
import { revisions } from '../../schema/history';

export const HISTORY_PAGE = 50;

type Row = typeof revisions.$inferSelect;
/** One change of a listing, field by field. */
export type Revision = Omit<Row, 'before' | 'after' | 'changed'> & {
  changes: FieldChange[];
  /** Whether it is known how the listing was before: then that can be had back. */
  hasBefore: boolean;
};

/** A listing's changes, the newest first, HISTORY_PAGE at a time. `before`: the version the last page ended with. */
export function listHistory(db: Db, centerId: number, { before }: { before?: number } = {}): Revision[] {
  const older = before === undefined ? undefined : lt(revisions.version, before);
  return db
    .select()
    .from(revisions)
    .where(and(eq(revisions.centerId, centerId), older))
    .orderBy(desc(revisions.version))
    .limit(HISTORY_PAGE)
    .all()
    .map(({ before: old, after, changed, ...revision }) => ({
      ...revision,
      changes: diffRecords(old, after),
      hasBefore: old !== null,
    }));
}
