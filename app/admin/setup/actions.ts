'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '@/components/account/form-state';
import { passwordProblem } from '@/domain/account/people';
import { acceptWithPassword, signInWithPassword, tryAuth, wordsFor } from '@/server/account/sign-in';
import { formText } from '../form-text';

/** Makes the account that a setup link or an invitation promises, and signs in. */
export async function makeAccount(_before: FormState, form: FormData): Promise<FormState> {
  const typed = { email: formText(form, 'email'), name: formText(form, 'name') };
  const password = formText(form, 'password');
  const weak = passwordProblem(password, typed.email);
  if (weak) return { fieldErrors: { password: weak }, typed };
  if (password !== formText(form, 'again')) return { fieldErrors: { again: 'Is not the same.' }, typed };
  const tried = await tryAuth(() =>
    acceptWithPassword({ token: formText(form, 'token'), ...typed, password }),
  );
  if (!tried.ok) return { problem: wordsFor(tried), typed };
  const made = tried.value;
  if (!made.ok) {
    if ('fieldErrors' in made) return { fieldErrors: made.fieldErrors, typed };
    return { problem: 'This link was used before, or is too old.', typed };
  }
  const signedIn = await tryAuth(() => signInWithPassword(made.email, password));
  if (!signedIn.ok) return { problem: wordsFor(signedIn) };
  redirect('/admin/two-factor/set-up');
}
