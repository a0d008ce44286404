import { exportCentersSchema } from '@/domain/desk/import-batch';
import { appendAudit } from './append-audit';
import { command } from './command';

/** Lets all listings out, with everything that editors see; the log keeps that it was done. */
export const exportCenters = command('export-centers', exportCentersSchema, (db, { actor, input, now }) => {
  const entry = { who: actor, action: 'export-centers', outcome: 'done' } as const;
  appendAudit(db, { ...entry, detail: { format: input.format } }, now);
  return { ok: true as const };
});
