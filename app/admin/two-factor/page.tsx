import type { Metadata } from 'next';
import { PlainFrame } from '@/components/account/plain-frame';
import { Form } from '@/components/ui/form/form';
import { nextPath } from '@/domain/account/people';
import { giveCode } from './actions';

export const metadata: Metadata = { title: 'Code from your app' };

type TwoFactorProps = { searchParams: Promise<{ next?: string | string[] }> };

export default async function TwoFactorPage({ searchParams }: TwoFactorProps) {
  const next = nextPath((await searchParams).next);
  return (
    <PlainFrame title="Code from your app">
      <Form
        id="code"
        action={giveCode}
        hidden={{ next }}
        submit="Continue"
        fields={[
          {
            name: 'code',
            label: 'Six digits',
            inputMode: 'numeric',
            autoComplete: 'one-time-code',
            help: 'Open your authenticator app. The code changes every 30 seconds.',
          },
        ]}
      />
      <p>
        <a href={`/admin/two-factor/recovery?next=${encodeURIComponent(next)}`}>
          Use a recovery code instead
        </a>
      </p>
    </PlainFrame>
  );
}
