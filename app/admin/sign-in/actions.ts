'use server';

import { redirect } from 'next/navigation';
import { saving } from '@/app/saving';
import { type FormState, formText, readForm, refuse } from '@/components/ui/form/state';
import { nextPath, signInSchema } from '@/domain/account/people';
import { signInWithPassword, tryAuth, wordsFor } from '@/server/account/sign-in';

export const signIn = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const { value, refused } = readForm(form, signInSchema.strip());
  if (refused) return refused;
  const answer = await tryAuth(() => signInWithPassword(value.email, value.password));
  if (!answer.ok) return refuse(form, { form: wordsFor(answer) });
  const next = nextPath(formText(form, 'next'));
  if (answer.value === 'whole') redirect('/admin/two-factor/set-up');
  redirect(next === '/admin' ? '/admin/two-factor' : `/admin/two-factor?next=${encodeURIComponent(next)}`);
});
