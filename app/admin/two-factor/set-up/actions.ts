'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { saving } from '@/app/saving';
import { type FormState, formText, refuse } from '@/components/ui/form/state';
import { confirmReEnrollment, reEnrollmentKey } from '@/server/account/second-factor';
import { findSignedIn, type SignedIn } from '@/server/account/session';
import { confirmSecondFactor, tryAuth, wordsFor } from '@/server/account/sign-in';

export const confirmApp = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const signedIn = await findSignedIn();
  if (!signedIn) redirect('/admin/sign-in');
  const isAnother = signedIn.hasSecondFactor;
  if (isAnother && !(await reEnrollmentKey(signedIn))) redirect('/admin');
  const code = formText(form, 'code').replaceAll(/\s/g, '');
  if (isAnother) return confirmAnother(signedIn, code, form);
  const answer = await tryAuth(() => confirmSecondFactor(signedIn, code));
  return answer.ok ? { codes: answer.value } : refuse(form, { fields: { code: wordsFor(answer) } });
});

async function confirmAnother(signedIn: SignedIn, code: string, form: FormData): Promise<FormState> {
  const answer = await tryAuth(() => confirmReEnrollment(signedIn, code));
  if (!answer.ok) return refuse(form, { fields: { code: wordsFor(answer) } });
  refresh();
  return {
    message:
      'Your new app works from now on, and the old one no longer does. Your recovery codes are the same as before. Every other session was ended.',
  };
}
