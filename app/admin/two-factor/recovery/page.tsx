import type { Metadata } from 'next';
import { PlainFrame } from '@/components/account/plain-frame';
import { Form } from '@/components/ui/form/form';
import { nextPath } from '@/domain/account/people';
import { giveRecoveryCode } from '../actions';

export const metadata: Metadata = { title: 'Recovery code' };

type RecoveryProps = { searchParams: Promise<{ next?: string | string[] }> };

export default async function RecoveryPage({ searchParams }: RecoveryProps) {
  const next = nextPath((await searchParams).next);
  return (
    <PlainFrame title="Recovery code">
      <Form
        id="recovery"
        action={giveRecoveryCode}
        hidden={{ next }}
        submit="Continue"
        fields={[
          {
            name: 'code',
            label: 'Recovery code',
            help: 'One of the codes that you saved when you set up your app. Each works once.',
          },
        ]}
      />
      <p className="small">No code left either? An owner can let you set up a new app.</p>
    </PlainFrame>
  );
}
