'use server';

import { redirect } from 'next/navigation';
import { pressing, saving } from '@/app/saving';
import { type FormState, refuse } from '@/components/ui/form/state';
import { changeSlug, confirmCenter, restoreRevision, setStatus, undoConfirm } from '@/db/listing/commands';
import { flashHref } from '@/domain/flash';
import { flashAfterStatus } from '@/domain/listing/saved-sentence';
import { requireCommand } from '@/server/account/session';
import { db } from '@/server/db';
import { loadQueue, takeNext } from '@/server/queue/queue';
import { done, pathOf, refused, seen, slugOf, textOrNull } from './form-answer';

export const confirm = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('confirm-center');
  if (!form.has('how')) return refuse(form, { fields: { how: 'Choose how you know.' } });
  const input = {
    ...seen(form),
    how: form.get('how'),
    withRole: textOrNull(form, 'withRole'),
    pageUrl: textOrNull(form, 'pageUrl'),
    language: form.get('language'),
    day: form.get('day'),
  };
  const goesOn = form.get('then') === 'next';
  const before = goesOn ? loadQueue(actor).items : [];
  const result = confirmCenter(db(), actor, input, { now: new Date() });
  if (!result.ok) return refused(form, 'confirm', result);
  const flash = result.waits ? 'reading-waits' : result.changed.includes('listing') ? 'lifted' : 'confirmed';
  redirect(
    goesOn
      ? takeNext(actor, { id: result.id, slug: slugOf(form) }, before)
      : flashHref(pathOf(form, 'confirm'), flash),
  );
});

/** Takes the confirmation of the hospital before back, and leads to it. */
export const undo = pressing(async (form) => {
  const actor = await requireCommand('confirm-center');
  const result = undoConfirm(db(), actor, seen(form), { now: new Date() });
  redirect(flashHref(pathOf(form, 'confirm'), result.ok ? 'confirm-undone' : 'gone'));
});

export const status = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('set-status');
  const input = { ...seen(form), status: form.get('status'), reason: textOrNull(form, 'reason') };
  const result = setStatus(db(), actor, input, { now: new Date() });
  return result.ok ? done(form, 'status', flashAfterStatus) : refused(form, 'status', result);
});

export const rename = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('change-slug');
  const input = { ...seen(form), slug: form.get('slug'), why: form.get('why') };
  const result = changeSlug(db(), actor, input, { now: new Date() });
  if (!result.ok) return refused(form, 'status', result);
  redirect(flashHref(pathOf(form, 'status'), 'renamed'));
});

export const restore = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('restore-revision');
  const to = form.get('to') === 'before' ? 'before' : 'after';
  const revisionId = Number(form.get('revisionId'));
  const why = to === 'before' ? 'Undid the last change.' : 'Went back to an earlier version.';
  const result = restoreRevision(db(), actor, { ...seen(form), revisionId, to, why }, { now: new Date() });
  if (!result.ok) return refused(form, 'history', result);
  redirect(flashHref(pathOf(form, 'history'), 'restored'));
});
