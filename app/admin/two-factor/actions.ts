'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '@/components/account/form-state';
import { nextPath } from '@/domain/account/people';
import { auth } from '@/server/account/auth';
import { requestHeaders } from '@/server/account/session';
import { tryAuth, wordsFor } from '@/server/account/sign-in';
import { formText } from '../form-text';

const BEGIN_AGAIN = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'TOTP_NOT_ENABLED'];

type Verify = (code: string, headers: Headers) => Promise<unknown>;

async function give(form: FormData, verify: Verify): Promise<FormState> {
  const code = formText(form, 'code').replaceAll(/\s/g, '');
  if (!code) return { fieldErrors: { code: 'Must not be empty.' } };
  const headers = await requestHeaders();
  const answer = await tryAuth(() => verify(code, headers));
  if (answer.ok || answer.code === 'SIGNED_IN') redirect(nextPath(formText(form, 'next')));
  if (BEGIN_AGAIN.includes(answer.code)) redirect('/admin/sign-in?said=again');
  return { fieldErrors: { code: wordsFor(answer) } };
}

export async function giveCode(_before: FormState, form: FormData): Promise<FormState> {
  return give(form, (code, headers) => auth().api.verifyTOTP({ body: { code }, headers }));
}

export async function giveRecoveryCode(_before: FormState, form: FormData): Promise<FormState> {
  return give(form, (code, headers) => auth().api.verifyBackupCode({ body: { code }, headers }));
}
