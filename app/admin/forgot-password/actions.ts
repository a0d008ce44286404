'use server';

import type { FormState } from '@/components/account/form-state';
import { signInSchema } from '@/domain/account/people';
import { fieldErrorsOf } from '@/domain/field-errors';
import { askForReset, tryAuth, wordsFor } from '@/server/account/sign-in';
import { env } from '@/server/env';
import { formText } from '../form-text';

/** The answer is the same whether or not there is such an account. */
export async function askForNewPassword(_before: FormState, form: FormData): Promise<FormState> {
  const typed = { email: formText(form, 'email') };
  const parsed = signInSchema.pick({ email: true }).safeParse(typed);
  if (!parsed.success) return { fieldErrors: fieldErrorsOf(parsed.error), typed };
  const answer = await tryAuth(() => askForReset(parsed.data.email));
  if (!answer.ok) return { problem: wordsFor(answer), typed };
  if (env().SMTP_URL)
    return {
      said: 'If there is an account with this address, a link for a new password is on its way to it.',
    };
  return {
    said: 'No mail server is set up. If there is an account with this address, its link waits in the outbox: ask an owner for it.',
  };
}
