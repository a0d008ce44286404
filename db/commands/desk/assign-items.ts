import { ASSIGN_DAYS, assignItemsSchema } from '@/domain/desk/queue-item';
import { queueClaims } from '../../schema/queue';
import { appendAudit } from './append-audit';
import { command } from './command';

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
