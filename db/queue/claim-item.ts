import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { personOf } from '@/db/person-of';
import { queueClaims } from '@/db/report/schema';
import { CLAIM_MINUTES, claimItemSchema } from '@/domain/queue/queue-item';

/** Takes what is to be done for one hospital, for CLAIM_MINUTES; one's own claim begins anew. */
export const claimItem = command('claim-item', claimItemSchema, (db, { actor, input: { key }, now }) => {
  const { id, name } = personOf(actor);
  const at = now.toISOString();
  const held = db.select().from(queueClaims).where(eq(queueClaims.key, key)).get();
  if (held && held.personId !== id && held.expiresAt > at) {
    return { ok: false as const, why: 'claimed' as const, by: held.personName, until: held.expiresAt };
  }
  const expiresAt = new Date(now.getTime() + CLAIM_MINUTES * 60_000).toISOString();
  // An assignment lasts longer than a claim: taking up one's own must not shorten it.
  const until = held?.personId === id && held.expiresAt > expiresAt ? held.expiresAt : expiresAt;
  const values = { personId: id, personName: name, claimedAt: at, expiresAt: until };
  db.insert(queueClaims)
    .values({ key, ...values })
    .onConflictDoUpdate({ target: queueClaims.key, set: values })
    .run();
  appendAudit(db, { who: actor, action: 'claim-item', outcome: 'done', subject: key }, now);
  return { ok: true as const, until };
});
