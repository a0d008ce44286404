'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { pressing, saving } from '@/app/saving';
import { type FormState, formText, refuse } from '@/components/ui/form/state';
import { invitePerson, revokeInvite } from '@/db/account/invites';
import { changeRole, resetSecondFactor, setDisabled } from '@/db/account/people';
import { endSessions } from '@/db/account/sessions';
import { requireViewer } from '@/server/account/session';
import { sendPasswordLink } from '@/server/account/sign-in';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { askAgain } from '../ask-again';

const clock = () => ({ now: new Date() });

type Done = { ok: boolean; fieldErrors?: Record<string, string> };

/** What came of it; the page around the form shows at once what is so now. */
function answer(form: FormData, result: Done, message: string): FormState {
  if (result.ok) {
    refresh();
    return { message };
  }
  if (result.fieldErrors) return refuse(form, { fields: result.fieldErrors });
  return refuse(form, { form: 'That was changed meanwhile. Load the page again.' });
}

export const invite = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireViewer('people');
  const question = await askAgain(form);
  if (question) return question;
  const { PUBLIC_URL, SMTP_URL } = env();
  const [email, role] = [formText(form, 'email'), formText(form, 'role')];
  const input = { email, role, trusted: form.get('trusted') === 'on', siteUrl: PUBLIC_URL };
  const result = invitePerson(db(), actor, input, clock());
  if (!result.ok) return answer(form, result, '');
  refresh();
  if (SMTP_URL) return { message: `The invitation is on its way to ${email}.` };
  return { message: `No mail server is set up. Send this link to ${email} yourself:`, link: result.link };
});

export const revoke = pressing(async (form) => {
  const actor = await requireViewer('people');
  revokeInvite(db(), actor, { inviteId: Number(formText(form, 'invite')) }, clock());
  redirect('/admin/people');
});

const personId = (form: FormData) => formText(form, 'person');

export const setRole = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireViewer('people');
  const question = await askAgain(form);
  if (question) return question;
  const input = {
    personId: personId(form),
    role: formText(form, 'role'),
    trusted: form.get('trusted') === 'on',
  };
  return answer(form, changeRole(db(), actor, input, clock()), 'Changed. It holds from their next page on.');
});

export const endAll = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireViewer('people');
  return answer(
    form,
    endSessions(db(), actor, { personId: personId(form) }, clock()),
    'They are signed out everywhere.',
  );
});

export const closeOrOpen = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireViewer('people');
  const question = await askAgain(form);
  if (question) return question;
  const disabled = formText(form, 'disabled') === 'yes';
  const result = setDisabled(db(), actor, { personId: personId(form), disabled }, clock());
  return answer(form, result, disabled ? 'The account is closed.' : 'The account is open again.');
});

export const reEnroll = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireViewer('people');
  const question = await askAgain(form);
  if (question) return question;
  const result = resetSecondFactor(db(), actor, { personId: personId(form) }, clock());
  if (result.ok && 'email' in result) await sendPasswordLink(result.email);
  const where = env().SMTP_URL ? 'is on its way to their mailbox' : 'waits on the page People';
  return answer(
    form,
    result,
    `Their password ended, too. A link for a new one ${where}; then they set up a new app.`,
  );
});
