import type { Metadata } from 'next';
import { roleFields } from '@/components/account/account-fields';
import { sayInstant } from '@/components/admin/days';
import { Flash } from '@/components/admin/flash';
import { AdminFrame } from '@/components/admin/frame';
import { Letter, PeopleLines, TextPart } from '@/components/admin/shapes';
import { Form } from '@/components/ui/form/form';
import { listOpenInvites, listPeople, listWaitingAccountMails, type PersonRow } from '@/db/account/reads';
import { ROLE_WORDS } from '@/domain/account/people';
import { requireViewer } from '@/server/account/session';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { invite, revoke } from './actions';

export const metadata: Metadata = { title: 'People' };

type Props = { searchParams: Promise<{ flash?: string }> };

export default async function PeoplePage({ searchParams }: Props) {
  const { flash } = await searchParams;
  const actor = await requireViewer('people');
  const now = new Date();
  const hasMailServer = env().SMTP_URL !== undefined;
  return (
    <AdminFrame actor={actor} current="people">
      <TextPart>
        <h1>People</h1>
        <Flash flash={flash} />
        <PeopleLines>
          {listPeople(db(), now).map((person) => (
            <PersonItem key={person.id} person={person} />
          ))}
        </PeopleLines>
        <h2>Invite somebody</h2>
        <Form
          id="invite"
          action={invite}
          submit="Invite"
          fields={[{ name: 'email', label: 'E-mail address', type: 'email' }, ...roleFields('editor', false)]}
        />
        <OpenInvites now={now} />
        {!hasMailServer && <WaitingMails />}
      </TextPart>
    </AdminFrame>
  );
}

function PersonItem({ person }: { person: PersonRow }) {
  const { id, name, email, role, trusted, disabledAt, twoFactorEnabled, sessions } = person;
  const facts = [
    `${ROLE_WORDS[role]}${role === 'editor' && trusted ? ', trusted' : ''}`,
    disabledAt ? 'account closed' : null,
    twoFactorEnabled ? null : 'no second factor yet',
    sessions === 1 ? 'one open session' : `${sessions} open sessions`,
  ];
  return (
    <li>
      <span>
        <a href={`/admin/people/${encodeURIComponent(id)}`}>{name}</a>
        <br />
        <span className="small">{email}</span>
      </span>
      <span className="small">{facts.filter(Boolean).join(' · ')}</span>
    </li>
  );
}

function OpenInvites({ now }: { now: Date }) {
  const invites = listOpenInvites(db(), now);
  if (invites.length === 0) return null;
  return (
    <>
      <h2>Not answered yet</h2>
      <PeopleLines>
        {invites.map(({ id, email, role, expiresAt }) => (
          <li key={id}>
            <span>
              {email}
              <br />
              <span className="small">
                {ROLE_WORDS[role]} · until {sayInstant(new Date(expiresAt).toISOString())}
              </span>
            </span>
            <form action={revoke}>
              <input type="hidden" name="invite" value={id} />
              <button className="btn" type="submit">
                Revoke <span className="vh">the invitation of {email}</span>
              </button>
            </form>
          </li>
        ))}
      </PeopleLines>
    </>
  );
}

function WaitingMails() {
  const mails = listWaitingAccountMails(db());
  if (mails.length === 0) return null;
  return (
    <>
      <h2>E-mails waiting for a mail server</h2>
      <p>
        No mail server is set up, so nothing is sent. Anyone who has one of these links can use it: give it
        only to the person it names.
      </p>
      <PeopleLines>
        {mails.map(({ id, to, subject, text }) => (
          <li key={id}>
            <details>
              <summary>
                To {to}: {subject}
              </summary>
              <Letter text={text} />
            </details>
          </li>
        ))}
      </PeopleLines>
    </>
  );
}
