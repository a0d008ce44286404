'use server';

import { redirect } from 'next/navigation';
import { saving } from '@/app/saving';
import type { FormState } from '@/components/ui/form/state';
import { commentDraft, publishDraft, returnDraft } from '@/db/draft/commands';
import { acceptConfirmAnswer, declineConfirmAnswer } from '@/db/hospital-link/commands';
import { dismissFinding, markLink, recallFinding } from '@/db/queue/commands';
import { answerAside, answerReport, checkReport } from '@/db/report/commands';
import { flashHref } from '@/domain/flash';
import { flashAfterAnswer, flashAfterSave } from '@/domain/listing/saved-sentence';
import { requireCommand } from '@/server/account/session';
import { db } from '@/server/db';
import { offeredPin } from '@/server/hospital-link/answers';
import { reportAnswer } from '@/server/report/report';
import { done, keptParts, pathOf, refused, seen } from './form-answer';

const clock = () => ({ now: new Date() });

export const publishWaiting = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('publish-draft');
  const input = {
    draftId: Number(form.get('draftId')),
    savedAt: form.get('savedAt'),
    version: seen(form).version,
    keepMine: form.has('settles') ? keptParts(form) : null,
  };
  const result = publishDraft(db(), actor, input, clock());
  if (!result.ok) return refused(form, 'reports', result);
  return result.changed.length > 0
    ? done(form, 'reports', flashAfterSave)
    : redirect(flashHref(pathOf(form, 'reports'), 'closed'));
});

export const requestChanges = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('return-draft');
  const input = { draftId: Number(form.get('draftId')), note: form.get('note') };
  const result = returnDraft(db(), actor, input, clock());
  return result.ok
    ? redirect(flashHref(pathOf(form, 'reports'), 'returned'))
    : refused(form, 'reports', result);
});

/** Says something about somebody's draft, or about one's own. */
export const comment = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('comment-draft');
  const tab = form.get('tab') === 'reports' ? 'reports' : '';
  const input = { draftId: Number(form.get('draftId')), text: form.get('text') };
  const result = commentDraft(db(), actor, input, clock());
  return result.ok ? redirect(flashHref(pathOf(form, tab), 'commented')) : refused(form, tab, result);
});

export const acceptAnswer = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('accept-confirm-answer');
  const input = {
    linkId: Number(form.get('linkId')),
    version: seen(form).version,
    take: form.getAll('take'),
    ...(form.has('newPin') && { location: offeredPin(Number(form.get('linkId'))) }),
  };
  const result = acceptConfirmAnswer(db(), actor, input, clock());
  if (!result.ok) return refused(form, 'reports', result);
  done(form, 'reports', (record) => flashAfterAnswer(record, result.confirms));
});

export const declineAnswer = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('decline-confirm-answer');
  const input = { linkId: Number(form.get('linkId')), why: form.get('why') };
  const result = declineConfirmAnswer(db(), actor, input, clock());
  return result.ok ? redirect(flashHref(pathOf(form, 'reports'), 'left')) : refused(form, 'reports', result);
});

export const lookAtReport = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('check-report');
  const result = checkReport(db(), actor, { reportId: Number(form.get('reportId')) }, clock());
  return result.ok
    ? redirect(flashHref(pathOf(form, 'reports'), 'looking'))
    : refused(form, 'reports', result);
});

export const sayAnswer = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('answer-report');
  const result = answerReport(db(), actor, await reportAnswer(form), clock());
  return result.ok
    ? redirect(flashHref(pathOf(form, 'reports'), 'answered'))
    : refused(form, 'reports', result);
});

export const answerSetAside = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('answer-report');
  const input = {
    batch: seen(form).id,
    whatChanged: form.get('whatChanged'),
    language: form.get('language'),
  };
  const result = answerAside(db(), actor, input, clock());
  return result.ok
    ? redirect(flashHref(pathOf(form, 'reports'), 'answered'))
    : refused(form, 'reports', result);
});

export const dismiss = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('dismiss-finding');
  const text = (name: string) => String(form.get(name) ?? '');
  const input = {
    id: seen(form).id,
    code: text('code'),
    field: text('field'),
    message: text('message'),
    why: text('why'),
  };
  const result = dismissFinding(db(), actor, input, clock());
  return result.ok ? redirect(flashHref(pathOf(form, ''), 'dismissed')) : refused(form, '', result);
});

export const recall = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('recall-finding');
  const input = { id: seen(form).id, dismissalId: Number(form.get('dismissalId')) };
  const result = recallFinding(db(), actor, input, clock());
  return result.ok ? redirect(flashHref(pathOf(form, ''), 'recalled')) : refused(form, '', result);
});

export const markDead = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('mark-link');
  const dead = form.get('dead');
  const input = { id: seen(form).id, url: dead ?? form.get('alive'), dead: dead !== null };
  const result = markLink(db(), actor, input, clock());
  return result.ok
    ? redirect(flashHref(pathOf(form, 'status'), dead ? 'dead' : 'alive'))
    : refused(form, 'status', result);
});
