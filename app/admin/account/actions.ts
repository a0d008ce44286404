'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { FormState } from '@/components/account/form-state';
import { endOtherSessions } from '@/db/account/sessions';
import { passwordProblem } from '@/domain/account/people';
import { auth } from '@/server/account/auth';
import { tellPasswordChanged } from '@/server/account/auth-mail';
import { beginReEnrollment } from '@/server/account/second-factor';
import { requestHeaders, requireSignedIn } from '@/server/account/session';
import { tryAuth, withOwnPassword, wordsFor } from '@/server/account/sign-in';
import { db } from '@/server/db';
import { formText } from '../form-text';

export async function signOut(): Promise<void> {
  await auth().api.signOut({ headers: await requestHeaders() });
  redirect('/admin/sign-in?said=signed-out');
}

export async function endOthers(_before: FormState, _form: FormData): Promise<FormState> {
  const { actor, sessionId } = await requireSignedIn();
  const ended = endOtherSessions(db(), actor, sessionId, { now: new Date() });
  refresh();
  return { said: ended === 1 ? 'One other session was ended.' : `${ended} other sessions were ended.` };
}

export async function changePassword(_before: FormState, form: FormData): Promise<FormState> {
  const signedIn = await requireSignedIn();
  const newPassword = formText(form, 'new');
  const weak = passwordProblem(newPassword, signedIn.email);
  if (weak) return { fieldErrors: { new: weak } };
  if (newPassword !== formText(form, 'again')) return { fieldErrors: { again: 'Is not the same.' } };
  const body = { currentPassword: formText(form, 'password'), newPassword, revokeOtherSessions: true };
  const answer = await tryAuth(() =>
    withOwnPassword(signedIn, 'give-password-again', (headers) =>
      auth().api.changePassword({ body, headers }),
    ),
  );
  if (!answer.ok) return { fieldErrors: { password: wordsFor(answer) } };
  const { id, name } = signedIn.actor;
  await tellPasswordChanged({ user: { id, name, email: signedIn.email } });
  return { said: 'Your password is another one now. Every other session was ended.' };
}

export async function makeRecoveryCodes(_before: FormState, form: FormData): Promise<FormState> {
  const signedIn = await requireSignedIn();
  const body = { password: formText(form, 'password') };
  const answer = await tryAuth(() =>
    withOwnPassword(signedIn, 'make-recovery-codes', (headers) =>
      auth().api.generateBackupCodes({ body, headers }),
    ),
  );
  return answer.ok ? { codes: answer.value.backupCodes } : { fieldErrors: { password: wordsFor(answer) } };
}

/** The old app goes on working until the next page has seen a code of the new one. */
export async function replaceApp(_before: FormState, form: FormData): Promise<FormState> {
  const signedIn = await requireSignedIn();
  const body = { password: formText(form, 'password') };
  const answer = await tryAuth(() =>
    withOwnPassword(signedIn, 'begin-new-app', async (headers) => {
      await auth().api.verifyPassword({ body, headers });
      await beginReEnrollment(signedIn);
    }),
  );
  if (!answer.ok) return { fieldErrors: { password: wordsFor(answer) } };
  redirect('/admin/two-factor/set-up');
}
