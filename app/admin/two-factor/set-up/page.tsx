import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AppKey } from '@/components/account/app-key';
import { PlainFrame } from '@/components/account/plain-frame';
import { RecoveryCodes } from '@/components/account/recovery-codes';
import { Form } from '@/components/ui/form/form';
import { findSignedIn } from '@/server/account/session';
import { pendingKey } from '@/server/account/sign-in';
import { confirmApp } from './actions';

export const metadata: Metadata = { title: 'Set up your app' };

export default async function SetUpPage() {
  const signedIn = await findSignedIn();
  if (!signedIn) redirect('/admin/sign-in');
  const key = await pendingKey(signedIn);
  // Once the app is set up the form below shows the recovery codes; the QR code is gone for good.
  if (!key && !signedIn.hasSecondFactor) redirect('/admin/sign-in');
  return (
    <PlainFrame title="Set up your authenticator app">
      {key && signedIn.hasSecondFactor && (
        <p>The app that you have now works until you have typed a code from the new one here.</p>
      )}
      {key ? <Key {...key} /> : <p>Your app is set up.</p>}
      <Form
        id="set-up"
        action={confirmApp}
        submit={key ? 'Set up' : 'To the queue'}
        fields={
          key
            ? [
                {
                  name: 'code',
                  label: 'The six digits your app shows now',
                  inputMode: 'numeric',
                  autoComplete: 'one-time-code',
                },
              ]
            : []
        }
        done={<RecoveryCodes />}
      />
    </PlainFrame>
  );
}

function Key({ uri, secret }: { uri: string; secret: string }) {
  return (
    <>
      <p>
        Besides your password, signing in asks for a code that an app on your phone shows, so that a password
        alone opens nothing. Any authenticator app will do.
      </p>
      <AppKey uri={uri} secret={secret} />
    </>
  );
}
