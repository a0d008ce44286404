'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { pressing, saving } from '@/app/saving';
import { type FormState, formText, readForm, refuse } from '@/components/ui/form/state';
import { endOtherSessions, endOwnSession } from '@/db/account/sessions';
import { newPasswordSchema } from '@/domain/account/people';
import { flashHref } from '@/domain/flash';
import { auth } from '@/server/account/auth';
import { tellPasswordChanged } from '@/server/account/auth-mail';
import { passwordJudge } from '@/server/account/password-strength';
import { beginReEnrollment } from '@/server/account/second-factor';
import { requestHeaders, requireSignedIn } from '@/server/account/session';
import { tryAuth, withOwnPassword, wordsFor } from '@/server/account/sign-in';
import { db } from '@/server/db';

export const signOut = pressing(async () => {
  await auth().api.signOut({ headers: await requestHeaders() });
  redirect(flashHref('/admin/sign-in', 'signed-out'));
});

export const endOthers = saving(async (_: FormState, _form: FormData): Promise<FormState> => {
  const { actor, sessionId } = await requireSignedIn();
  const ended = endOtherSessions(db(), actor, sessionId, { now: new Date() });
  refresh();
  return { message: ended === 1 ? 'One other session was ended.' : `${ended} other sessions were ended.` };
});

export const endOne = pressing(async (form) => {
  const { actor, sessionId } = await requireSignedIn();
  const ended = formText(form, 'session');
  if (ended !== sessionId) endOwnSession(db(), actor, ended, { now: new Date() });
  redirect('/admin/account');
});

export const changePassword = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const signedIn = await requireSignedIn();
  const { value, refused } = readForm(
    form,
    newPasswordSchema('newPassword', signedIn.email, await passwordJudge()),
  );
  if (refused) return refused;
  const body = { currentPassword: formText(form, 'password'), newPassword: value, revokeOtherSessions: true };
  const answer = await tryAuth(() =>
    withOwnPassword(signedIn, 'give-password-again', (headers) =>
      auth().api.changePassword({ body, headers }),
    ),
  );
  if (!answer.ok) return refuse(form, { fields: { password: wordsFor(answer) } });
  const { id, name } = signedIn.actor;
  await tellPasswordChanged({ user: { id, name, email: signedIn.email } });
  return { message: 'Your password is another one now. Every other session was ended.' };
});

export const makeRecoveryCodes = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const signedIn = await requireSignedIn();
  const body = { password: formText(form, 'password') };
  const answer = await tryAuth(() =>
    withOwnPassword(signedIn, 'make-recovery-codes', (headers) =>
      auth().api.generateBackupCodes({ body, headers }),
    ),
  );
  return answer.ok
    ? { codes: answer.value.backupCodes }
    : refuse(form, { fields: { password: wordsFor(answer) } });
});

/** The old app goes on working until the next page has seen a code of the new one. */
export const replaceApp = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const signedIn = await requireSignedIn();
  const body = { password: formText(form, 'password') };
  const answer = await tryAuth(() =>
    withOwnPassword(signedIn, 'begin-new-app', async (headers) => {
      await auth().api.verifyPassword({ body, headers });
      await beginReEnrollment(signedIn);
    }),
  );
  if (!answer.ok) return refuse(form, { fields: { password: wordsFor(answer) } });
  redirect('/admin/two-factor/set-up');
});
