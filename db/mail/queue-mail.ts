import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { queueMailSchema } from '@/domain/mail/mail';
import { declined } from '@/domain/outcome';
import { addMail } from './add-mail';

/** Puts a mail into the outbox, once for each `dedupeKey`. */
export const queueMail = command('queue-mail', queueMailSchema, (db, { actor, input, now }) => {
  if (!addMail(db, input, now)) return declined('duplicate');
  const detail = { kind: input.kind };
  appendAudit(db, { who: actor, action: 'queue-mail', outcome: 'done', detail }, now);
  return { ok: true as const };
});
