'use server';

import { redirect } from 'next/navigation';
import { saving } from '@/app/saving';
import { type FormState, formText, readForm, refuse } from '@/components/ui/form/state';
import { newPasswordSchema } from '@/domain/account/people';
import { flashHref } from '@/domain/flash';
import { passwordJudge } from '@/server/account/password-strength';
import { resetPassword, tryAuth, wordsFor } from '@/server/account/sign-in';

export const setNewPassword = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const { value, refused } = readForm(form, newPasswordSchema('password', '', await passwordJudge()));
  if (refused) return refused;
  const answer = await tryAuth(() => resetPassword(formText(form, 'token'), value));
  if (!answer.ok) return refuse(form, { form: wordsFor(answer) });
  redirect(flashHref('/admin/sign-in', 'password'));
});
