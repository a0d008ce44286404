import 'server-only';
import { randomUUID } from 'node:crypto';
import { forgetFailures } from '@/db/account/lockout';
import { endChallenges } from '@/db/account/second-factor';
import { appendAudit } from '@/db/audit/append-audit';
import { addMail } from '@/db/mail/commands';
import { dropResets } from '@/db/mail/forget-addresses';
import { type Role, whoOf } from '@/domain/account/actor';
import { passwordChangedMail, passwordResetMail } from '@/domain/mail/account-mails';
import type { MailKind } from '@/domain/mail/mail';
import { db } from '@/server/db';
import { env } from '@/server/env';

type User = { id: string; name: string; email: string; disabledAt?: Date | null };
type Message = Parameters<typeof addMail>[1];

/** Puts the link for a new password into the outbox. A closed account gets none. */
export async function queuePasswordReset({ user, token }: { user: User; token: string }): Promise<void> {
  if (user.disabledAt) return;
  const link = `${env().PUBLIC_URL}/admin/reset-password?token=${token}`;
  send(user, 'password-reset', passwordResetMail({ link }), 'request-password-reset');
}

/** Mails the person and logs that the password was changed. Sessions opened with the old one end. */
export async function tellPasswordChanged({ user }: { user: User }): Promise<void> {
  endChallenges(db(), user.id);
  send(user, 'security', passwordChangedMail(), 'change-password');
}

/** Using a link from a mail lifts the lock that wrong passwords caused. */
export async function endReset({ user }: { user: User }): Promise<void> {
  forgetFailures(db(), user.email);
  dropResets(db(), user.email);
  await tellPasswordChanged({ user });
}

function send(user: User, kind: MailKind, words: Pick<Message, 'subject' | 'text' | 'html'>, action: string) {
  const now = new Date();
  // Only names the person: no command is given in their name.
  const who = whoOf({
    kind: 'person',
    id: user.id,
    name: user.name,
    role: 'editor' satisfies Role,
    trusted: false,
  });
  db().$client.transaction(() => {
    addMail(db(), { ...words, kind, to: user.email, dedupeKey: `${kind}:${randomUUID()}` }, now);
    appendAudit(db(), { who, action, outcome: 'done', subject: `person:${user.id}` }, now);
  })();
}
