import { eq } from 'drizzle-orm';
import { CLAIM_MINUTES, claimItemSchema } from '@/domain/desk/queue-item';
import { queueClaims } from '../../schema/queue';
import { appendAudit } from './append-audit';
import { command } from './command';
import { personOf } from './person-of';

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
