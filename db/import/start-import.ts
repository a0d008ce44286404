import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { importBatches, importRows } from '@/db/report/schema';
import { whoOf } from '@/domain/account/actor';
import { CHECK_SILENT_MS, restartImportSchema, startImportSchema } from '@/domain/import/import-batch';
import { declined } from '@/domain/outcome';

/** Takes a file in, to be checked. Nothing of it is in the listings. */
export const startImport = command('start-import', startImportSchema, (db, { actor, input, now }) => {
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
  const entry = { who: actor, action: 'start-import', outcome: 'done' } as const;
  appendAudit(db, { ...entry, subject: `import:${id}`, detail: { fileName } }, now);
  return { ok: true as const, importId: id };
});

/** Has a file that is still kept checked again: its check died, or the listings changed since. */
export const restartImport = command(
  'start-import',
  restartImportSchema,
  (db, { actor, input: { importId, attempt }, now }) => {
    const batch = db.select().from(importBatches).where(eq(importBatches.id, importId)).get();
    if (!batch?.content) return declined('not-found');
    const silentSince = new Date(now.getTime() - CHECK_SILENT_MS).toISOString();
    if (batch.status === 'checking' && batch.aliveAt > silentSince) return declined('claimed');
    db.delete(importRows).where(eq(importRows.batchId, importId)).run();
    db.update(importBatches)
      .set({ status: 'checking', rows: 0, checkedRows: 0, findings: [], attempt, aliveAt: now.toISOString() })
      .where(eq(importBatches.id, importId))
      .run();
    const entry = { who: actor, action: 'start-import', outcome: 'done' } as const;
    appendAudit(db, { ...entry, subject: `import:${importId}`, detail: { again: true } }, now);
    return { ok: true as const, importId };
  },
);
