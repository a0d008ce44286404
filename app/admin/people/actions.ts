'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { FormState } from '@/components/account/form-state';
import { invitePerson, revokeInvite } from '@/db/account/invites';
import { changeRole, resetSecondFactor, setDisabled } from '@/db/account/people';
import { endSessions } from '@/db/account/sessions';
import { requireViewer } from '@/server/account/session';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { formText } from '../form-text';

const clock = () => ({ now: new Date() });

type Done = { ok: boolean; fieldErrors?: Record<string, string> };

/** What came of it; the page around the form shows at once what is so now. */
function answer(result: Done, said: string): FormState {
  if (result.ok) {
    refresh();
    return { said };
  }
  if (result.fieldErrors) return { fieldErrors: result.fieldErrors };
  return { problem: 'That was changed meanwhile. Load the page again.' };
}

export async function invite(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireViewer('people');
  const { PUBLIC_URL, SMTP_URL } = env();
  const [email, role] = [formText(form, 'email'), formText(form, 'role')];
  const input = { email, role, trusted: form.get('trusted') === 'on', siteUrl: PUBLIC_URL };
  const result = invitePerson(db(), actor, input, clock());
  if (!result.ok) return { ...answer(result, ''), typed: { email, role } };
  refresh();
  if (SMTP_URL) return { said: `The invitation is on its way to ${email}.` };
  return { said: `No mail server is set up. Send this link to ${email} yourself:`, link: result.link };
}

export async function revoke(form: FormData): Promise<void> {
  const actor = await requireViewer('people');
  revokeInvite(db(), actor, { inviteId: Number(formText(form, 'invite')) }, clock());
  redirect('/admin/people');
}

const personId = (form: FormData) => formText(form, 'person');

export async function setRole(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireViewer('people');
  const input = {
    personId: personId(form),
    role: formText(form, 'role'),
    trusted: form.get('trusted') === 'on',
  };
  return answer(changeRole(db(), actor, input, clock()), 'Changed. It holds from their next page on.');
}

export async function endAll(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireViewer('people');
  return answer(
    endSessions(db(), actor, { personId: personId(form) }, clock()),
    'They are signed out everywhere.',
  );
}

export async function closeOrOpen(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireViewer('people');
  const disabled = formText(form, 'disabled') === 'yes';
  const result = setDisabled(db(), actor, { personId: personId(form), disabled }, clock());
  return answer(result, disabled ? 'The account is closed.' : 'The account is open again.');
}

export async function letSetUpAgain(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireViewer('people');
  return answer(
    resetSecondFactor(db(), actor, { personId: personId(form) }, clock()),
    'They set up a new app when they sign in next.',
  );
}
