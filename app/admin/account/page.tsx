import type { Metadata } from 'next';
import { PASSWORD_NOW } from '@/components/account/account-fields';
import { RecoveryCodes } from '@/components/account/recovery-codes';
import { Sessions } from '@/components/account/sessions';
import { Flash } from '@/components/admin/flash';
import { AdminFrame } from '@/components/admin/frame';
import { TextPart } from '@/components/admin/shapes';
import { Form } from '@/components/ui/form/form';
import { PressForm } from '@/components/ui/form/press-form';
import { IDLE_MINUTES, ROLE_WORDS, SESSION_HOURS } from '@/domain/account/people';
import { openSessions } from '@/server/account/people';
import { requireSignedIn } from '@/server/account/session';
import { changePassword, endOne, endOthers, makeRecoveryCodes, replaceApp, signOut } from './actions';

export const metadata: Metadata = { title: 'My account' };

type Props = { searchParams: Promise<{ flash?: string }> };

export default async function AccountPage({ searchParams }: Props) {
  const { flash } = await searchParams;
  const { actor, email, sessionId } = await requireSignedIn();
  return (
    <AdminFrame actor={actor} current="account">
      <TextPart>
        <h1>My account</h1>
        <Flash flash={flash} />
        <p>
          {actor.name}, {email}: {ROLE_WORDS[actor.role]}.
        </p>
        <PressForm action={signOut}>
          <button className="btn" type="submit">
            Sign out
          </button>
        </PressForm>
        <h2>Where I am signed in</h2>
        <p>
          A session ends by itself after {SESSION_HOURS} hours, and when nothing is done in it for{' '}
          {IDLE_MINUTES} minutes.
        </p>
        <Sessions sessions={openSessions(actor.id)} currentId={sessionId} end={endOne} />
        <Form id="others" action={endOthers} submit="End the others" quiet />
        <h2>Change my password</h2>
        <Form
          id="change"
          action={changePassword}
          submit="Change it"
          quiet
          fields={[
            PASSWORD_NOW,
            { name: 'newPassword', label: 'New password', type: 'password', autoComplete: 'new-password' },
            { name: 'again', label: 'New password again', type: 'password', autoComplete: 'new-password' },
          ]}
        />
        <h2>New recovery codes</h2>
        <p>The ones you have stop working.</p>
        <Form
          id="codes"
          action={makeRecoveryCodes}
          submit="Make new codes"
          quiet
          fields={[PASSWORD_NOW]}
          done={<RecoveryCodes />}
        />
        <h2>Another phone</h2>
        <p>
          The app that you have now works until you have typed a code from the new one. Your recovery codes
          stay the same.
        </p>
        <Form id="app" action={replaceApp} submit="Set up another app" quiet fields={[PASSWORD_NOW]} />
      </TextPart>
    </AdminFrame>
  );
}
