'use server';

import { redirect } from 'next/navigation';
import { saving } from '@/app/saving';
import { type FormState, formText, refuse } from '@/components/ui/form/state';
import {
  discardPageReview,
  publishPageReview,
  withdrawPageReview,
  writePageReview,
} from '@/db/learn/commands';
import { type Flash, flashHref } from '@/domain/flash';
import type { FieldErrors } from '@/domain/outcome';
import { requireCommand } from '@/server/account/session';
import { db } from '@/server/db';
import { isReviewable } from '@/server/learn/reviews';

const clock = () => ({ now: new Date() });
const MEANWHILE = { form: 'Somebody changed this review meanwhile. Load the page again.' };

const pageOf = (form: FormData) => ({
  topic: formText(form, 'topic'),
  locale: formText(form, 'locale'),
  version: Number(formText(form, 'version')),
});

type Result = { ok: boolean; fieldErrors?: FieldErrors };

function answer(result: Result, form: FormData, flash: Flash): FormState {
  if (result.ok) redirect(flashHref(`/admin/pages/${encodeURIComponent(formText(form, 'topic'))}`, flash));
  const { form: whole, ...fields } = result.fieldErrors ?? MEANWHILE;
  return refuse(form, { fields, form: whole });
}

export const saveReview = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('write-page-review');
  const names = ['reviewedBy', 'reviewedOn', 'role', 'proof', 'received'] as const;
  const typed = Object.fromEntries(names.map((name) => [name, formText(form, name)]));
  const page = pageOf(form);
  if (!isReviewable(page)) return refuse(form, { form: 'There is no such page to review.' });
  return answer(writePageReview(db(), actor, { ...page, ...typed }, clock()), form, 'review');
});

export const publishReview = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('publish-page-review');
  return answer(publishPageReview(db(), actor, pageOf(form), clock()), form, 'published');
});

export const discardReview = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('discard-page-review');
  return answer(discardPageReview(db(), actor, pageOf(form), clock()), form, 'discarded');
});

export const withdrawReview = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('withdraw-page-review');
  const input = { ...pageOf(form), why: formText(form, 'why') };
  return answer(withdrawPageReview(db(), actor, input, clock()), form, 'withdrawn');
});
