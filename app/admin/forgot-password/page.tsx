import type { Metadata } from 'next';
import { AccountForm } from '@/components/admin/account/account-form';
import { PlainFrame } from '@/components/admin/account/plain-frame';
import { askForNewPassword } from './actions';

export const metadata: Metadata = { title: 'Forgot your password?' };

export default function ForgotPasswordPage() {
  return (
    <PlainFrame title="Forgot your password?">
      <p>We send you a link with which you choose a new one. It works once, within an hour.</p>
      <AccountForm
        id="forgot"
        action={askForNewPassword}
        submit="Send me the link"
        fields={[{ name: 'email', label: 'E-mail address', type: 'email', autoComplete: 'username' }]}
      />
      <p>
        <a href="/admin/sign-in">Back to signing in</a>
      </p>
    </PlainFrame>
  );
}
