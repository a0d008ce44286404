import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { queueClaims } from '@/db/report/schema';
import { ASSIGN_DAYS, assignItemsSchema } from '@/domain/queue/queue-item';

/** Gives many things to one person for ASSIGN_DAYS, whoever had them before. */
export const assignItems = command(
  'assign-items',
  assignItemsSchema,
  (db, { actor, input: { keys, person }, now }) => {
    const expiresAt = new Date(now.getTime() + ASSIGN_DAYS * 86_400_000).toISOString();
    const values = {
      personId: person.id,
      personName: person.name,
      claimedAt: now.toISOString(),
      expiresAt,
    };
    for (const key of keys) {
      db.insert(queueClaims)
        .values({ key, ...values })
        .onConflictDoUpdate({ target: queueClaims.key, set: values })
        .run();
    }
    const entry = { who: actor, action: 'assign-items', outcome: 'done' } as const;
    appendAudit(db, { ...entry, subject: `person:${person.id}`, detail: { keys } }, now);
    return { ok: true as const, until: expiresAt };
  },
);
