import { eq } from 'drizzle-orm';
import { restoreRevisionSchema } from '@/domain/desk/center-edit';
import { declined } from '@/domain/desk/outcome';
import { toDeskRecord } from '../../queries/desk/desk-record';
import { revisions } from '../../schema/history';
import { command } from './command';
import { seenCenter } from './seen-center';
import { writeCenter } from './write-center';

/**
 * Makes a listing what it was before or after one of its revisions, as a new revision: status and both clocks too,
 * because an old text was not what the hospital confirmed later. Only its address stays.
 */
export const restoreRevision = command(
  'restore-revision',
  restoreRevisionSchema,
  (db, { actor, input: { id, version, revisionId, to, why }, now }) => {
    const seen = seenCenter(db, { id, version });
    if (!seen.ok) return seen;
    const revision = db.select().from(revisions).where(eq(revisions.id, revisionId)).get();
    const wanted = revision?.centerId === id ? revision[to] : null;
    if (!wanted) return declined('not-found');
    const after = { ...wanted, slug: toDeskRecord(seen.row).slug };
    const detail = { revisionId, to };
    const change = { who: actor, action: 'restore', command: 'restore-revision', why, detail } as const;
    return writeCenter(db, seen.row, after, change, now);
  },
);
