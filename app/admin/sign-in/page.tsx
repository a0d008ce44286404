import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { EMAIL } from '@/components/account/account-fields';
import { PlainFrame } from '@/components/account/plain-frame';
import { Flash } from '@/components/admin/flash';
import { Form } from '@/components/ui/form/form';
import { nextPath } from '@/domain/account/people';
import { findSignedIn } from '@/server/account/session';
import { signIn } from './actions';

export const metadata: Metadata = { title: 'Sign in' };

type SignInProps = { searchParams: Promise<{ next?: string | string[]; flash?: string | string[] }> };

export default async function SignInPage({ searchParams }: SignInProps) {
  const params = await searchParams;
  const next = nextPath(params.next);
  if ((await findSignedIn())?.hasSecondFactor) redirect(next);
  return (
    <PlainFrame title="Sign in">
      <Flash flash={params.flash} />
      <Form
        id="sign-in"
        action={signIn}
        hidden={{ next }}
        submit="Sign in"
        fields={[
          EMAIL,
          { name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password' },
        ]}
      />
      <p>
        <a href="/admin/forgot-password">Forgot your password?</a>
      </p>
    </PlainFrame>
  );
}
