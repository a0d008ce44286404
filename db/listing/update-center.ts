import { isDeepStrictEqual } from 'node:util';
import { and, eq } from 'drizzle-orm';
import { command } from '@/db/command';
import { personOf } from '@/db/person-of';
import { updateCenterSchema } from '@/domain/listing/center-edit';
import { checkRecord } from './check-record';
import { toDeskRecord } from './desk-record';
import { drafts } from './schema';
import { seenCenter } from './seen-center';
import { writeCenter } from './write-center';

/** Saves an edit and publishes it at once; one's own draft of it is done with. Saving what stands there already changes nothing, not even the version. */
export const updateCenter = command(
  'update-center',
  updateCenterSchema,
  (db, { actor, input: { id, version, why, edit }, now }) => {
    const seen = seenCenter(db, { id, version });
    if (!seen.ok) return seen;
    const before = toDeskRecord(seen.row);
    const after = { ...before, ...edit };
    if (isDeepStrictEqual(before, after)) return { ok: true as const, id, version, changed: [] };
    const faults = checkRecord(db, after, now);
    if (faults) return faults;
    const change = { who: actor, action: 'update', command: 'update-center', why } as const;
    const { id: editorId } = personOf(actor);
    db.delete(drafts)
      .where(and(eq(drafts.centerId, id), eq(drafts.editorId, editorId)))
      .run();
    return writeCenter(db, seen.row, after, change, now);
  },
);
