import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { needsSecondPerson } from '@/db/account/second-person';
import type { Db } from '@/db/client';
import { type Audit, command, personOf } from '@/db/command';
import type { CenterRow } from '@/db/listing/record';
import { centers } from '@/db/listing/schema';
import { insertCenter, type ListingChange, writeCenter } from '@/db/listing/write';
import { type Actor, whoOf } from '@/domain/account/actor';
import {
  acceptImportSchema,
  CHECK_SILENT_MS,
  discardImportSchema,
  exportCentersSchema,
  restartImportSchema,
  startImportSchema,
} from '@/domain/import/batch';
import { declined, invalid } from '@/domain/outcome';
import { countVerdicts, listChangedSince } from './reads';
import { importBatches, importRows } from './schema';

/** Stores an uploaded file for checking. Writes nothing to the listings. */
export const startImport = command('start-import', startImportSchema, (db, { actor, input, now, audit }) => {
  const at = now.toISOString();
  const { fileName, attempt } = input;
  const { id } = db
    .insert(importBatches)
    .values({
      status: 'checking',
      fileName,
      rows: 0,
      findings: [],
      content: Buffer.from(input.content),
      attempt,
      aliveAt: at,
      createdAt: at,
      ...whoOf(actor),
    })
    .returning({ id: importBatches.id })
    .get();
  audit(`import:${id}`, { fileName });
  return { ok: true as const, importId: id };
});

/** Has a file that is still kept checked again: its check died, or the listings changed since. */
export const restartImport = command(
  'start-import',
  restartImportSchema,
  (db, { input: { importId, attempt }, now, audit }) => {
    const batch = db.select().from(importBatches).where(eq(importBatches.id, importId)).get();
    if (!batch?.content) return declined('not-found');
    const silentSince = new Date(now.getTime() - CHECK_SILENT_MS).toISOString();
    if (batch.status === 'checking' && batch.aliveAt > silentSince) return declined('claimed');
    db.delete(importRows).where(eq(importRows.batchId, importId)).run();
    db.update(importBatches)
      .set({ status: 'checking', rows: 0, checkedRows: 0, findings: [], attempt, aliveAt: now.toISOString() })
      .where(eq(importBatches.id, importId))
      .run();
    audit(`import:${importId}`, { again: true });
    return { ok: true as const, importId };
  },
);

const TAKEN = ['add', 'change'] as const;
const ROWS_AT_ONCE = 200;

/** Some of the listings that were saved after the check; empty: the file itself was checked again. */
type Overtaken = { ok: false; overtaken: string[] };
const overtakenBy = (slugs: string[]): Overtaken => ({ ok: false, overtaken: slugs });

/**
 * Writes every addition and change of a checked file, each as one revision and one line in the log: all of them or
 * none. Rows that are bad or in conflict are left out only if that is what was asked for.
 */
export const acceptImport = command('accept-import', acceptImportSchema, (db, call) => {
  const { actor, now, audit } = call;
  const { importId, attempt, why, goodOnly } = call.input;
  const batch = db.select().from(importBatches).where(eq(importBatches.id, importId)).get();
  if (!batch) return declined('not-found');
  if (batch.status !== 'waiting') return declined('answered-already');
  if (batch.attempt !== attempt) return overtakenBy([]);
  const { id: personId } = personOf(actor);
  if (batch.whoId === personId && needsSecondPerson(db, personId, ['owner']))
    return invalid('why', 'You brought this file: another owner has to import it.');
  const { counts } = countVerdicts(db, importId);
  const leftOut = counts.bad + counts.conflict;
  if (counts.add + counts.change === 0) return invalid('why', 'There is nothing to take from this file.');
  if (leftOut > 0 && !goodOnly)
    return invalid(
      'goodOnly',
      `${leftOut} rows cannot be taken. Put them right, or take the good rows only.`,
    );
  const slugs = listChangedSince(db, importId);
  if (slugs.length > 0) return overtakenBy(slugs);
  takeRows(db, { importId, actor, why, audit }, now);
  db.delete(importRows)
    .where(and(eq(importRows.batchId, importId), inArray(importRows.verdict, [...TAKEN, 'same'])))
    .run();
  db.update(importBatches)
    .set({ status: 'accepted', content: null, why, counts, decidedAt: now.toISOString() })
    .where(eq(importBatches.id, importId))
    .run();
  const detail = { added: counts.add, changed: counts.change, leftOut };
  audit(`import:${importId}`, detail);
  return { ok: true as const, ...detail };
});

type ImportAcceptance = { importId: number; actor: Actor; why: string; audit: Audit };

function takeRows(db: Db, taking: ImportAcceptance, now: Date): void {
  let last = 0;
  for (;;) {
    const rows = db
      .select({ row: importRows, standing: centers })
      .from(importRows)
      .leftJoin(centers, eq(centers.id, importRows.centerId))
      .where(
        and(
          eq(importRows.batchId, taking.importId),
          inArray(importRows.verdict, TAKEN),
          gt(importRows.line, last),
        ),
      )
      .orderBy(asc(importRows.line))
      .limit(ROWS_AT_ONCE)
      .all();
    for (const { row, standing } of rows) {
      takeRow(db, { ...row, standing }, taking, now);
      last = row.line;
    }
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

type RowToAccept = typeof importRows.$inferSelect & { standing: CenterRow | null };

function takeRow(
  db: Db,
  { record, standing, line, confirmation }: RowToAccept,
  taking: ImportAcceptance,
  now: Date,
) {
  if (!record) throw new Error(`row ${line} of import ${taking.importId} has nothing to write`);
  const { importId, actor, why, audit } = taking;
  const confirmed = confirmation && {
    ...confirmation,
    withRole: record.confirmedBy,
    day: record.confirmedOn,
  };
  const change: ListingChange = {
    who: actor,
    action: 'import',
    why,
    detail: { importId, line, ...confirmed },
    audit,
  };
  if (standing) writeCenter(db, standing, record, change, now);
  else insertCenter(db, record, change, now);
}

/** Throws a file away, checked or not. */
export const discardImport = command(
  'discard-import',
  discardImportSchema,
  (db, { input: { importId }, now, audit }) => {
    const batch = db.select().from(importBatches).where(eq(importBatches.id, importId)).get();
    if (!batch) return declined('not-found');
    if (batch.status === 'accepted' || batch.status === 'discarded') return declined('answered-already');
    const { counts } = countVerdicts(db, importId);
    db.delete(importRows).where(eq(importRows.batchId, importId)).run();
    db.update(importBatches)
      .set({ status: 'discarded', content: null, attempt: '', counts, decidedAt: now.toISOString() })
      .where(eq(importBatches.id, importId))
      .run();
    audit(`import:${importId}`);
    return { ok: true as const };
  },
);

/** Permits the export of all listings, or of some, with everything that editors see, and logs it. */
export const exportCenters = command('export-centers', exportCentersSchema, (_db, { input, audit }) => {
  audit(null, input.ids ? { format: input.format, listings: input.ids.length } : { format: input.format });
  return { ok: true as const };
});
