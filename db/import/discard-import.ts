import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { importBatches, importRows } from '@/db/report/schema';
import { discardImportSchema } from '@/domain/import/import-batch';
import { declined } from '@/domain/outcome';
import { countVerdicts } from './reads';

/** Throws a file away, checked or not. */
export const discardImport = command(
  'discard-import',
  discardImportSchema,
  (db, { actor, input: { importId }, now }) => {
    const batch = db.select().from(importBatches).where(eq(importBatches.id, importId)).get();
    if (!batch) return declined('not-found');
    if (batch.status === 'accepted' || batch.status === 'discarded') return declined('answered-already');
    const { counts } = countVerdicts(db, importId);
    db.delete(importRows).where(eq(importRows.batchId, importId)).run();
    db.update(importBatches)
      .set({ status: 'discarded', content: null, attempt: '', counts, decidedAt: now.toISOString() })
      .where(eq(importBatches.id, importId))
      .run();
    const entry = { who: actor, action: 'discard-import', outcome: 'done' } as const;
    appendAudit(db, { ...entry, subject: `import:${importId}` }, now);
    return { ok: true as const };
  },
);
