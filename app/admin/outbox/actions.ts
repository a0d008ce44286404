'use server';

import { redirect } from 'next/navigation';
import type { FormAnswer } from '@/components/admin/action-form';
import { retryMail, settleMail } from '@/db/mail/commands';
import { requireCommand } from '@/server/account/session';
import { db } from '@/server/db';
import { formText } from '../form-text';

const MEANWHILE = { said: 'Something happened to this mail meanwhile. Load the page again.' };
const inputOf = (form: FormData) => ({ mailId: Number(formText(form, 'mail')) });

/** Puts a mail back into the line that failed, or of which nobody knows. */
export async function retry(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const actor = await requireCommand('retry-mail');
  const result = retryMail(db(), actor, inputOf(form), { now: new Date() });
  return result.ok ? redirect('/admin/outbox?said=retried') : MEANWHILE;
}

/** Somebody sent it by hand, or knows that it arrived. */
export async function settle(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const actor = await requireCommand('settle-mail');
  const result = settleMail(db(), actor, inputOf(form), { now: new Date() });
  return result.ok ? redirect('/admin/outbox?said=settled') : MEANWHILE;
}
