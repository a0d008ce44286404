import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { personOf } from '@/db/person-of';
import { queueClaims } from '@/db/report/schema';
import { declined } from '@/domain/outcome';
import { claimItemSchema } from '@/domain/queue/queue-item';

/** Gives one's own claim back before it expires. */
export const releaseItem = command('release-item', claimItemSchema, (db, { actor, input: { key }, now }) => {
  const held = db.select().from(queueClaims).where(eq(queueClaims.key, key)).get();
  if (!held) return declined('not-found');
  if (held.personId !== personOf(actor).id) return declined('not-yours');
  db.delete(queueClaims).where(eq(queueClaims.key, key)).run();
  appendAudit(db, { who: actor, action: 'release-item', outcome: 'done', subject: key }, now);
  return { ok: true as const };
});
