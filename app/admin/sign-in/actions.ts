'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '@/components/admin/account/form-state';
import { fieldErrorsOf } from '@/domain/desk/field-errors';
import { nextPath } from '@/domain/desk/next-path';
import { signInSchema } from '@/domain/desk/people';
import { signInWithPassword } from '@/server/account';
import { wordsFor } from '@/server/account-words';
import { tryAuth } from '@/server/try-auth';
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
