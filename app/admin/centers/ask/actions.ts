'use server';

import { z } from 'zod';
import { saving } from '@/app/saving';
import { type FormState, formText, refuse } from '@/components/ui/form/state';
import { localeOr } from '@/domain/locale';
import { requireCommand } from '@/server/account/session';
import { env } from '@/server/env';
import { makeLink } from '@/server/hospital-link/make-link';
import { chosenListings } from '@/server/listing/editor-page';

const isEmail = (text: string) => z.email().max(254).safeParse(text).success;

/** Makes a link for each of the chosen hospitals. None is made while an address is wrong. */
export const askAll = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('make-confirm-link');
  const chosen = chosenListings(formText(form, 'ids').split(' '));
  const asked = chosen.map((one) => ({ ...one, to: formText(form, `to.${one.id}`).trim() }));
  const wrong = asked.filter(({ to }) => to !== '' && !isEmail(to));
  if (wrong.length > 0)
    return refuse(form, {
      fields: Object.fromEntries(wrong.map(({ id }) => [`to.${id}`, 'Must be an e-mail address.'])),
    });
  const language = localeOr(form.get('language'));
  const made = [];
  for (const { to, ...listing } of asked) {
    const { result, link } = await makeLink(actor, listing, to, language);
    const isSent = to !== '' && env().SMTP_URL !== undefined;
    if (result.ok) made.push({ name: listing.record.name, link, sentTo: isSent ? to : null });
  }
  return { made };
});
