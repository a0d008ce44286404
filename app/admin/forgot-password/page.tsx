import type { Metadata } from 'next';
import { EMAIL } from '@/components/account/account-fields';
import { PlainFrame } from '@/components/account/plain-frame';
import { Form } from '@/components/ui/form/form';
import { env } from '@/server/env';
import { askForNewPassword } from './actions';

export const metadata: Metadata = { title: 'Forgot your password?' };

export default function ForgotPasswordPage() {
  const hasServer = env().SMTP_URL !== undefined;
  return (
    <PlainFrame title="Forgot your password?">
      <p>
        {hasServer
          ? 'We send you a link with which you choose a new one.'
          : 'No mail server is set up here, so no mail goes out. The link with which you choose a new one waits in the outbox, where an owner can read it and give it to you.'}{' '}
        It works once, within an hour.
      </p>
      {!hasServer && (
        <p>
          No owner can sign in? <code>npm run admin:create</code> on the server makes a new one.
        </p>
      )}
      <Form
        id="forgot"
        action={askForNewPassword}
        submit={hasServer ? 'Send me the link' : 'Make the link'}
        fields={[EMAIL]}
      />
      <p>
        <a href="/admin/sign-in">Back to signing in</a>
      </p>
    </PlainFrame>
  );
}
