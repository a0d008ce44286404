'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '@/components/account/form-state';
import { nextPath, signInSchema } from '@/domain/account/people';
import { fieldErrorsOf } from '@/domain/field-errors';
import { signInWithPassword, tryAuth, wordsFor } from '@/server/account/sign-in';
import { formText } from '../form-text';

export async function signIn(_before: FormState, form: FormData): Promise<FormState> {
  const typed = { email: formText(form, 'email') };
  const parsed = signInSchema.safeParse({ ...typed, password: formText(form, 'password') });
  if (!parsed.success) return { fieldErrors: fieldErrorsOf(parsed.error), typed };
  const { email, password } = parsed.data;
  const answer = await tryAuth(() => signInWithPassword(email, password));
  if (!answer.ok) return { problem: wordsFor(answer), typed };
  const next = nextPath(formText(form, 'next'));
  if (answer.value === 'whole') redirect('/admin/two-factor/set-up');
  redirect(next === '/admin' ? '/admin/two-factor' : `/admin/two-factor?next=${encodeURIComponent(next)}`);
}
