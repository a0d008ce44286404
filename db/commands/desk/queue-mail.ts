import { queueMailSchema } from '@/domain/desk/mail';
import { declined } from '@/domain/desk/outcome';
import { addMail } from './add-mail';
import { appendAudit } from './append-audit';
import { command } from './command';

/** Puts a mail into the outbox, once for each `dedupeKey`. */
export const queueMail = command('queue-mail', queueMailSchema, (db, { actor, input, now }) => {
  if (!addMail(db, input, now)) return declined('duplicate');
  const detail = { kind: input.kind };
  appendAudit(db, { who: actor, action: 'queue-mail', outcome: 'done', detail }, now);
  return { ok: true as const };
});
