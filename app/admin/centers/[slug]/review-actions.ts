'use server';

import { redirect } from 'next/navigation';
import type { FormAnswer } from '@/components/admin/action-form';
import { publishDraft, returnDraft } from '@/db/draft/commands';
import { acceptConfirmAnswer, declineConfirmAnswer } from '@/db/hospital-link/commands';
import { dismissFinding, markLink, recallFinding } from '@/db/queue/commands';
import { answerReport, checkReport } from '@/db/report/commands';
import { saidAfterAnswer, saidAfterSave } from '@/domain/listing/saved-sentence';
import { requireCommand } from '@/server/account/session';
import { db } from '@/server/db';
import { offeredPin } from '@/server/hospital-link/answers';
import { done, keptParts, pathOf, refused, seen } from '@/server/listing/small-form';
import { reportAnswer } from '@/server/report/report';

const clock = () => ({ now: new Date() });

export async function publishWaiting(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const actor = await requireCommand('publish-draft');
  const input = {
    draftId: Number(form.get('draftId')),
    savedAt: form.get('savedAt'),
    version: seen(form).version,
    keepMine: form.has('settles') ? keptParts(form) : null,
  };
  const result = publishDraft(db(), actor, input, clock());
  if (!result.ok) return refused(form, result);
  return result.changed.length > 0 ? done(form, saidAfterSave) : redirect(`${pathOf(form)}?said=closed#said`);
}

export async function giveBack(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const actor = await requireCommand('return-draft');
  const input = { draftId: Number(form.get('draftId')), note: form.get('note') };
  const result = returnDraft(db(), actor, input, clock());
  return result.ok ? redirect(`${pathOf(form)}?said=returned#said`) : refused(form, result);
}

export async function acceptAnswer(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const actor = await requireCommand('accept-confirm-answer');
  const input = {
    linkId: Number(form.get('linkId')),
    version: seen(form).version,
    take: form.getAll('take'),
    ...(form.has('newPin') && { location: offeredPin(Number(form.get('linkId'))) }),
  };
  const result = acceptConfirmAnswer(db(), actor, input, clock());
  if (!result.ok) return refused(form, result);
  done(form, (record) => saidAfterAnswer(record, result.confirms));
}

export async function declineAnswer(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const actor = await requireCommand('decline-confirm-answer');
  const input = { linkId: Number(form.get('linkId')), why: form.get('why') };
  const result = declineConfirmAnswer(db(), actor, input, clock());
  return result.ok ? redirect(`${pathOf(form)}?said=left#said`) : refused(form, result);
}

export async function lookAtReport(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const actor = await requireCommand('check-report');
  const result = checkReport(db(), actor, { reportId: Number(form.get('reportId')) }, clock());
  return result.ok ? redirect(`${pathOf(form)}?said=looking#said`) : refused(form, result);
}

export async function sayAnswer(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const actor = await requireCommand('answer-report');
  const result = answerReport(db(), actor, await reportAnswer(form), clock());
  return result.ok ? redirect(`${pathOf(form)}?said=answered#said`) : refused(form, result);
}

export async function dismiss(_: FormAnswer, form: FormData): Promise<FormAnswer> {
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
  return result.ok ? redirect(`${pathOf(form)}?said=dismissed#said`) : refused(form, result);
}

export async function recall(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const actor = await requireCommand('recall-finding');
  const input = { id: seen(form).id, dismissalId: Number(form.get('dismissalId')) };
  const result = recallFinding(db(), actor, input, clock());
  return result.ok ? redirect(`${pathOf(form)}?said=recalled#said`) : refused(form, result);
}

export async function markDead(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const actor = await requireCommand('mark-link');
  const dead = form.get('dead');
  const input = { id: seen(form).id, url: dead ?? form.get('alive'), dead: dead !== null };
  const result = markLink(db(), actor, input, clock());
  return result.ok ? redirect(`${pathOf(form)}?said=${dead ? 'dead' : 'alive'}#said`) : refused(form, result);
}
