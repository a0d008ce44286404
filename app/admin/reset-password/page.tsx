import type { Metadata } from 'next';
import { newPasswordFields } from '@/components/account/account-fields';
import { PlainFrame } from '@/components/account/plain-frame';
import { Form } from '@/components/ui/form/form';
import { isResetLinkOpen } from '@/server/account/sign-in';
import { setNewPassword } from './actions';

export const metadata: Metadata = { title: 'New password' };

type ResetProps = { searchParams: Promise<{ token?: string | string[] }> };

export default async function ResetPasswordPage({ searchParams }: ResetProps) {
  const { token } = await searchParams;
  if (typeof token !== 'string' || !(await isResetLinkOpen(token))) {
    return (
      <PlainFrame title="This link no longer works">
        <p>
          It was used before, or is more than an hour old.{' '}
          <a href="/admin/forgot-password">Ask for another one</a>.
        </p>
      </PlainFrame>
    );
  }
  return (
    <PlainFrame title="Choose a new password">
      <p>Every session of yours is ended. You will still need your authenticator app to sign in.</p>
      <Form
        id="reset"
        action={setNewPassword}
        hidden={{ token }}
        submit="Set the password"
        fields={newPasswordFields('New password')}
      />
    </PlainFrame>
  );
}
