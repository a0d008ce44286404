'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '@/components/admin/account/form-state';
import { confirmSecondFactor } from '@/server/account';
import { wordsFor } from '@/server/account-words';
import { findSignedIn } from '@/server/session';
import { tryAuth } from '@/server/try-auth';
import { formText } from '../../form-text';

export async function confirmApp(_before: FormState, form: FormData): Promise<FormState> {
  const signedIn = await findSignedIn();
  if (!signedIn) redirect('/admin/sign-in');
  if (signedIn.hasSecondFactor) redirect('/admin');
  const code = formText(form, 'code').replaceAll(/\s/g, '');
  const answer = await tryAuth(() => confirmSecondFactor(signedIn, code));
  return answer.ok ? { codes: answer.value } : { fieldErrors: { code: wordsFor(answer) } };
}
