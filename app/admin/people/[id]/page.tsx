import type { Metadata } from 'next';
import { roleFields } from '@/components/account/account-fields';
import { Sessions } from '@/components/account/sessions';
import { AdminFrame } from '@/components/admin/frame';
import { Back, TextPart } from '@/components/admin/shapes';
import { Form } from '@/components/ui/form/form';
import { findPerson } from '@/db/account/reads';
import { openSessions } from '@/server/account/people';
import { requireViewer } from '@/server/account/session';
import { db } from '@/server/db';
import { noSuchPage } from '../../no-such-page';
import { closeOrOpen, endAll, reEnroll, setRole } from '../actions';

export const metadata: Metadata = { title: 'Person' };

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireViewer('people');
  const person = findPerson(db(), (await params).id);
  if (!person) noSuchPage();
  const hidden = { person: person.id };
  const isClosed = person.disabledAt !== null;
  return (
    <AdminFrame actor={actor} current="people">
      <TextPart>
        <Back href="/admin/people">People</Back>
        <h1>{person.name}</h1>
        <p>{person.email}</p>
        <h2>Role</h2>
        <Form
          id="role"
          action={setRole}
          hidden={hidden}
          submit="Change the role"
          quiet
          fields={roleFields(person.role, person.trusted)}
        />
        <h2>Open sessions</h2>
        <Sessions sessions={openSessions(person.id)} />
        <Form id="sessions" action={endAll} hidden={hidden} submit="End all sessions" quiet />
        <h2>Second factor</h2>
        <p>For somebody who lost both phone and recovery codes. Make sure that it is really them.</p>
        <Form id="factor" action={reEnroll} hidden={hidden} submit="Let them set up a new app" quiet />
        <h2>Account</h2>
        <p>A closed account cannot sign in. What it did stays in the history, with its name.</p>
        <Form
          id="account"
          action={closeOrOpen}
          hidden={{ ...hidden, disabled: isClosed ? 'no' : 'yes' }}
          submit={isClosed ? 'Open the account again' : 'Close the account'}
          quiet
        />
      </TextPart>
    </AdminFrame>
  );
}
