'use server';

import { redirect } from 'next/navigation';
import { saving } from '@/app/saving';
import { type FormState, formText, refuse } from '@/components/ui/form/state';
import { nextPath } from '@/domain/account/people';
import { flashHref } from '@/domain/flash';
import { auth } from '@/server/account/auth';
import { requestHeaders } from '@/server/account/session';
import { tryAuth, wordsFor } from '@/server/account/sign-in';

const BEGIN_AGAIN = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'TOTP_NOT_ENABLED'];

type Verify = (code: string, headers: Headers) => Promise<unknown>;

async function give(form: FormData, verify: Verify): Promise<FormState> {
  const code = formText(form, 'code').replaceAll(/\s/g, '');
  if (!code) return refuse(form, { fields: { code: 'Must not be empty.' } });
  const headers = await requestHeaders();
  const answer = await tryAuth(() => verify(code, headers));
  if (answer.ok || answer.code === 'SIGNED_IN') redirect(nextPath(formText(form, 'next')));
  if (BEGIN_AGAIN.includes(answer.code)) redirect(flashHref('/admin/sign-in', 'again'));
  return refuse(form, { fields: { code: wordsFor(answer) } });
}

export const giveCode = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  return give(form, (code, headers) => auth().api.verifyTOTP({ body: { code }, headers }));
});

export const giveRecoveryCode = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  return give(form, (code, headers) => auth().api.verifyBackupCode({ body: { code }, headers }));
});
