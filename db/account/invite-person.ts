import { z } from 'zod';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { addMail } from '@/db/mail/add-mail';
import { personOf } from '@/db/person-of';
import { invitePersonSchema } from '@/domain/account/people';
import { invitationMail } from '@/domain/mail/account-mails';
import { invalid } from '@/domain/outcome';
import { addInvite } from './add-invite';
import { findPersonByEmail } from './people';

const schema = invitePersonSchema.extend({ siteUrl: z.url() });

/** Puts a mail with a link of one use into the outbox. `siteUrl` is where the link leads. */
export const invitePerson = command('manage-people', schema, (db, { actor, input, now }) => {
  const { siteUrl, ...invite } = input;
  if (findPersonByEmail(db, invite.email))
    return invalid('email', 'There is an account with this address already.');
  const { id: invitedBy, name } = personOf(actor);
  const { id, token } = addInvite(db, { ...invite, origin: 'person', invitedBy }, now);
  const link = `${siteUrl}/admin/invitation?token=${token}`;
  addMail(
    db,
    {
      ...invitationMail({ link, from: name }),
      kind: 'invitation',
      to: invite.email,
      dedupeKey: `invite:${id}`,
    },
    now,
  );
  const detail = { role: invite.role, trusted: invite.trusted };
  appendAudit(
    db,
    { who: actor, action: 'invite-person', outcome: 'done', subject: `invite:${id}`, detail },
    now,
  );
  return { ok: true as const, inviteId: id, link };
});
