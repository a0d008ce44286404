'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '@/components/account/form-state';
import { passwordProblem } from '@/domain/account/people';
import { resetPassword, tryAuth, wordsFor } from '@/server/account/sign-in';
import { formText } from '../form-text';

export async function setNewPassword(_before: FormState, form: FormData): Promise<FormState> {
  const newPassword = formText(form, 'password');
  const weak = passwordProblem(newPassword, '');
  if (weak) return { fieldErrors: { password: weak } };
  if (newPassword !== formText(form, 'again')) return { fieldErrors: { again: 'Is not the same.' } };
  const answer = await tryAuth(() => resetPassword(formText(form, 'token'), newPassword));
  if (!answer.ok) return { problem: wordsFor(answer) };
  redirect('/admin/sign-in?said=password');
}
