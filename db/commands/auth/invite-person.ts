import { z } from 'zod';
import { invitationMail } from '@/domain/desk/account-mail';
import { invalid } from '@/domain/desk/outcome';
import { invitePersonSchema } from '@/domain/desk/people';
import { findPersonByEmail } from '../../queries/auth/people';
import { addMail } from '../desk/add-mail';
import { appendAudit } from '../desk/append-audit';
import { command } from '../desk/command';
import { personOf } from '../desk/person-of';
import { addInvite } from './add-invite';

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
