'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { saving } from '@/app/saving';
import { type FormState, refuse } from '@/components/ui/form/state';
import { revokeConfirmLink } from '@/db/hospital-link/commands';
import { flashHref } from '@/domain/flash';
import { localeOr } from '@/domain/locale';
import { requireCommand } from '@/server/account/session';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { makeLink } from '@/server/hospital-link/make-link';
import { listingOf } from '@/server/listing/edit-form';
import { pathOf, refused } from './form-answer';

/** Makes the hospital's link and, if an address was given, puts its letter into the outbox. */
export const askHospital = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('make-confirm-link');
  const listing = listingOf(form);
  if (!listing) return refuse(form, { form: 'There is no such listing any more.' });
  const to = String(form.get('to') ?? '').trim();
  const { result, link } = await makeLink(actor, listing, to, localeOr(form.get('language')));
  if ('fieldErrors' in result) {
    const { 'mail.to': wrongTo, ...others } = result.fieldErrors;
    return refuse(form, { fields: wrongTo ? { ...others, to: wrongTo } : others });
  }
  if (!result.ok) return refuse(form, { form: 'That did not work. Please try again.' });
  refresh();
  if (!to) return { message: 'Here is the link. It is shown only now: copy it.', link };
  if (env().SMTP_URL) return { message: `The link is on its way to ${to}.` };
  const message = `No mail server is set up, so nothing was sent. Send this link to ${to} yourself. It is shown only now: copy it.`;
  return { message, link };
});

/** Makes a link useless that nobody has answered through. */
export const revokeLink = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('revoke-confirm-link');
  const input = { linkId: Number(form.get('linkId')) };
  const result = revokeConfirmLink(db(), actor, input, { now: new Date() });
  return result.ok
    ? redirect(flashHref(pathOf(form, 'confirm'), 'link-revoked'))
    : refused(form, 'confirm', result);
});
