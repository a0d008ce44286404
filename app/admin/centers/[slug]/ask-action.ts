'use server';

import type { FormAnswer } from '@/components/admin/action-form';
import { makeConfirmLink } from '@/db/commands/desk/make-confirm-link';
import { hashToken, newToken } from '@/db/commands/desk/secret';
import { confirmMail } from '@/domain/desk/confirm-mail';
import { db } from '@/server/db';
import { listingOf } from '@/server/desk/edit-form';
import { env } from '@/server/env';
import { requireCommand } from '@/server/session';

/** Makes the hospital's link and, if an address was given, puts its letter into the outbox. */
export async function askHospital(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const actor = await requireCommand('make-confirm-link');
  const listing = listingOf(form);
  if (!listing) return { said: 'There is no such listing any more.' };
  const to = String(form.get('to') ?? '').trim();
  const language = String(form.get('language'));
  const token = newToken();
  const link = `${env().PUBLIC_URL}/confirm/${token}`;
  const mail = to ? { ...confirmMail({ name: listing.record.name, link }), to } : null;
  const input = { id: listing.id, tokenHash: hashToken(token), language, mail };
  const result = makeConfirmLink(db(), actor, input, { now: new Date() });
  if ('fieldErrors' in result) {
    const { 'mail.to': wrongTo, ...others } = result.fieldErrors;
    return { fieldErrors: wrongTo ? { ...others, to: wrongTo } : others };
  }
  if (!result.ok) return { said: 'That did not work. Please try again.' };
  if (mail) return { said: `The link is on its way to ${to}.` };
  return { said: 'Here is the link. It is shown only now: copy it.', link };
}
