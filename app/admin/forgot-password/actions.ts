'use server';

import { saving } from '@/app/saving';
import { type FormState, readForm, refuse } from '@/components/ui/form/state';
import { signInSchema } from '@/domain/account/people';
import { askForReset, tryAuth, wordsFor } from '@/server/account/sign-in';
import { env } from '@/server/env';

/** The answer is the same whether or not there is such an account. */
export const askForNewPassword = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const { value, refused } = readForm(form, signInSchema.pick({ email: true }).strip());
  if (refused) return refused;
  const answer = await tryAuth(() => askForReset(value.email));
  if (!answer.ok) return refuse(form, { form: wordsFor(answer) });
  if (env().SMTP_URL)
    return {
      message: 'If there is an account with this address, a link for a new password is on its way to it.',
    };
  return {
    message:
      'No mail server is set up. If there is an account with this address, its link waits in the outbox: ask an owner for it.',
  };
});
