import type { Metadata } from 'next';
import { newAccountFields } from '@/components/account/account-fields';
import { PlainFrame } from '@/components/account/plain-frame';
import { Form } from '@/components/ui/form/form';
import { ROLE_WORDS } from '@/domain/account/people';
import { openInvite } from '@/server/account/sign-in';
import { makeAccount } from '../setup/actions';

export const metadata: Metadata = { title: 'Invitation' };

type InvitationProps = { searchParams: Promise<{ token?: string | string[] }> };

export default async function InvitationPage({ searchParams }: InvitationProps) {
  const { token } = await searchParams;
  const invite = typeof token === 'string' ? await openInvite(token) : null;
  if (typeof token !== 'string' || invite?.origin !== 'person') return <NoLongerValid />;
  return (
    <PlainFrame title="Welcome to the editors’ pages">
      <p>
        You are invited as {ROLE_WORDS[invite.role]}, with the address <b>{invite.email}</b>.
      </p>
      <Form
        id="account"
        action={makeAccount}
        hidden={{ token, ...(invite.email && { email: invite.email }) }}
        submit="Make my account"
        fields={newAccountFields(invite.email)}
      />
    </PlainFrame>
  );
}

function NoLongerValid() {
  return (
    <PlainFrame title="This invitation no longer works">
      <p>It was used before, is more than a week old, or was revoked. Ask an owner for another one.</p>
      <p>
        <a href="/admin/sign-in">Sign in</a>
      </p>
    </PlainFrame>
  );
}
