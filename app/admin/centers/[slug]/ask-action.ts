'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { type FormState, refuse } from '@/components/ui/form/state';
import { makeConfirmLink, revokeConfirmLink } from '@/db/hospital-link/commands';
import { hashToken, newToken } from '@/db/secret';
import { flashHref } from '@/domain/flash';
import { localeOr } from '@/domain/locale';
import { confirmMail } from '@/domain/mail/outside-mails';
import { requireCommand } from '@/server/account/session';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { listingOf } from '@/server/listing/edit-form';
import { pathOf, refused } from './form-answer';

/** Makes the hospital's link and, if an address was given, puts its letter into the outbox. */
export async function askHospital(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireCommand('make-confirm-link');
  const listing = listingOf(form);
  if (!listing) return refuse(form, { form: 'There is no such listing any more.' });
  const to = String(form.get('to') ?? '').trim();
  const language = localeOr(form.get('language'));
  const { PUBLIC_URL, SMTP_URL } = env();
  const token = newToken();
  const link = `${PUBLIC_URL}/confirm/${token}`;
  const words = await getTranslations({ locale: language, namespace: 'mail' });
  const mail = to ? { ...confirmMail({ language, name: listing.record.name, link }, words), to } : null;
  const input = { id: listing.id, tokenHash: hashToken(token), language, mail };
  const result = makeConfirmLink(db(), actor, input, { now: new Date() });
  if ('fieldErrors' in result) {
    const { 'mail.to': wrongTo, ...others } = result.fieldErrors;
    return refuse(form, { fields: wrongTo ? { ...others, to: wrongTo } : others });
  }
  if (!result.ok) return refuse(form, { form: 'That did not work. Please try again.' });
  refresh();
  if (!mail) return { message: 'Here is the link. It is shown only now: copy it.', link };
  if (SMTP_URL) return { message: `The link is on its way to ${to}.` };
  const message = `No mail server is set up, so nothing was sent. Send this link to ${to} yourself. It is shown only now: copy it.`;
  return { message, link };
}

/** Makes a link useless that nobody has answered through. */
export async function takeBackLink(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireCommand('revoke-confirm-link');
  const input = { linkId: Number(form.get('linkId')) };
  const result = revokeConfirmLink(db(), actor, input, { now: new Date() });
  return result.ok ? redirect(flashHref(pathOf(form), 'taken-back')) : refused(form, result);
}
