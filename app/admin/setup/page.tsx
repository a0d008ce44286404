import type { Metadata } from 'next';
import { newAccountFields } from '@/components/account/account-fields';
import { PlainFrame } from '@/components/account/plain-frame';
import { Form } from '@/components/ui/form/form';
import { openInvite } from '@/server/account/sign-in';
import { makeAccount } from './actions';

export const metadata: Metadata = { title: 'Set up the editors’ pages' };

type SetupProps = { searchParams: Promise<{ token?: string | string[] }> };

export default async function SetupPage({ searchParams }: SetupProps) {
  const { token } = await searchParams;
  const invite = typeof token === 'string' ? await openInvite(token) : null;
  if (typeof token !== 'string' || !invite || invite.origin === 'person') return <NoLongerValid />;
  return (
    <PlainFrame title="Make the owner’s account">
      <p>
        An owner invites people, imports and exports listings, and can do all that editors and reviewers can.
      </p>
      <Form
        id="account"
        action={makeAccount}
        hidden={{ token }}
        submit="Make my account"
        fields={newAccountFields(null)}
      />
    </PlainFrame>
  );
}

function NoLongerValid() {
  return (
    <PlainFrame title="This link no longer works">
      <p>It was used before, is more than a day old, or there is an owner already.</p>
      <p>
        Whoever runs this site can make another one with <code>npm run admin:create</code>.
      </p>
      <p>
        <a href="/admin/sign-in">Sign in</a>
      </p>
    </PlainFrame>
  );
}
