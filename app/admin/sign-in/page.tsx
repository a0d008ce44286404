import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountForm } from '@/components/account/account-form';
import { PlainFrame } from '@/components/account/plain-frame';
import { FocusHere } from '@/components/admin/focus-here';
import { nextPath } from '@/domain/account/people';
import { findSignedIn } from '@/server/account/session';
import { signIn } from './actions';

export const metadata: Metadata = { title: 'Sign in' };

const SENTENCES: Record<string, string> = {
  'signed-out': 'You are signed out.',
  again: 'Too many wrong codes, or too much time went by. Begin again.',
  ended: 'You were signed out, so nothing was saved. Sign in, then send it again.',
  password: 'Your new password is set, and every session was ended. Sign in with it.',
};

type SignInProps = { searchParams: Promise<{ next?: string | string[]; said?: string | string[] }> };

export default async function SignInPage({ searchParams }: SignInProps) {
  const params = await searchParams;
  const next = nextPath(params.next);
  if ((await findSignedIn())?.hasSecondFactor) redirect(next);
  const said = typeof params.said === 'string' ? SENTENCES[params.said] : undefined;
  return (
    <PlainFrame title="Sign in">
      {said && (
        <FocusHere className="note said">
          <p>{said}</p>
        </FocusHere>
      )}
      <AccountForm
        id="sign-in"
        action={signIn}
        hidden={{ next }}
        submit="Sign in"
        fields={[
          { name: 'email', label: 'E-mail address', type: 'email', autoComplete: 'username' },
          { name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password' },
        ]}
      />
      <p>
        <a href="/admin/forgot-password">Forgot your password?</a>
      </p>
    </PlainFrame>
  );
}
