import { eq } from 'drizzle-orm';
import { command } from '@/db/command';
import { restoreRevisionSchema } from '@/domain/listing/center-edit';
import { declined } from '@/domain/outcome';
import { toDeskRecord } from './desk-record';
import { revisions } from './schema';
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
