'use server';

import { redirect } from 'next/navigation';
import type { FormAnswer } from '@/components/admin/action-form';
import { changeSlug, confirmCenter, restoreRevision, setStatus } from '@/db/listing/commands';
import { saidAfterStatus } from '@/domain/listing/saved-sentence';
import { requireCommand } from '@/server/account/session';
import { db } from '@/server/db';
import { done, pathOf, refused, seen, textOrNull } from '@/server/listing/small-form';
import { loadQueue, takeNext } from '@/server/queue/queue';

export async function confirm(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const actor = await requireCommand('confirm-center');
  const input = {
    ...seen(form),
    how: form.get('how'),
    withRole: textOrNull(form, 'withRole'),
    language: form.get('language'),
    day: form.get('day'),
  };
  const goesOn = form.get('then') === 'next';
  const before = goesOn ? loadQueue(actor).items : [];
  const result = confirmCenter(db(), actor, input, { now: new Date() });
  if (!result.ok) return refused(form, result);
  const said = result.changed.includes('listing') ? 'lifted' : 'confirmed';
  redirect(goesOn ? takeNext(actor, result.id, before) : `${pathOf(form)}?said=${said}#said`);
}

export async function status(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const actor = await requireCommand('set-status');
  const input = { ...seen(form), status: form.get('status'), reason: textOrNull(form, 'reason') };
  const result = setStatus(db(), actor, input, { now: new Date() });
  return result.ok ? done(form, saidAfterStatus) : refused(form, result);
}

export async function rename(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const actor = await requireCommand('change-slug');
  const input = { ...seen(form), slug: form.get('slug'), why: form.get('why') };
  const result = changeSlug(db(), actor, input, { now: new Date() });
  if (!result.ok) return refused(form, result);
  redirect(`${pathOf(form)}?said=renamed#said`);
}

export async function restore(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const actor = await requireCommand('restore-revision');
  const to = form.get('to') === 'before' ? 'before' : 'after';
  const revisionId = Number(form.get('revisionId'));
  const why =
    to === 'before' ? `Undid change ${revisionId}.` : `Back to how it was after change ${revisionId}.`;
  const result = restoreRevision(db(), actor, { ...seen(form), revisionId, to, why }, { now: new Date() });
  if (!result.ok) return refused(form, result);
  redirect(`${pathOf(form)}?said=restored#said`);
}
