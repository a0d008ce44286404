'use server';

import { redirect } from 'next/navigation';
import { saving } from '@/app/saving';
import { type FormState, formText, refuse } from '@/components/ui/form/state';
import { retryMail, settleMail } from '@/db/mail/commands';
import { flashHref } from '@/domain/flash';
import { requireCommand } from '@/server/account/session';
import { db } from '@/server/db';

const MEANWHILE = { form: 'Something happened to this mail meanwhile. Load the page again.' };
const inputOf = (form: FormData) => ({ mailId: Number(formText(form, 'mail')) });

/** Puts a mail back into the line that failed, or of which nobody knows. */
export const retry = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('retry-mail');
  const result = retryMail(db(), actor, inputOf(form), { now: new Date() });
  return result.ok ? redirect(flashHref('/admin/outbox', 'retried')) : refuse(form, MEANWHILE);
});

/** Somebody sent it by hand, or knows that it arrived. */
export const settle = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('settle-mail');
  const result = settleMail(db(), actor, inputOf(form), { now: new Date() });
  return result.ok ? redirect(flashHref('/admin/outbox', 'settled')) : refuse(form, MEANWHILE);
});
