'use server';

import { redirect } from 'next/navigation';
import { saving } from '@/app/saving';
import { type FormState, formText, readForm, refuse } from '@/components/ui/form/state';
import { newPasswordSchema } from '@/domain/account/people';
import { passwordJudge } from '@/server/account/password-strength';
import { acceptWithPassword, signInWithPassword, tryAuth, wordsFor } from '@/server/account/sign-in';

/** Makes the account that a setup link or an invitation promises, and signs in. */
export const makeAccount = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const typed = { email: formText(form, 'email'), name: formText(form, 'name') };
  const { value: password, refused } = readForm(
    form,
    newPasswordSchema('password', typed.email, await passwordJudge()),
  );
  if (refused) return refused;
  const tried = await tryAuth(() =>
    acceptWithPassword({ token: formText(form, 'token'), ...typed, password }),
  );
  if (!tried.ok) return refuse(form, { form: wordsFor(tried) });
  const made = tried.value;
  if (!made.ok) {
    if ('fieldErrors' in made) return refuse(form, { fields: made.fieldErrors });
    return refuse(form, { form: 'This link was used before, or is too old.' });
  }
  const signedIn = await tryAuth(() => signInWithPassword(made.email, password));
  if (!signedIn.ok) return refuse(form, { form: wordsFor(signedIn) });
  redirect('/admin/two-factor/set-up');
});
