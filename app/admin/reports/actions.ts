'use server';

import { redirect } from 'next/navigation';
import { saving } from '@/app/saving';
import { type FormState, refuse } from '@/components/ui/form/state';
import { answerAside, answerReport, checkReport } from '@/db/report/commands';
import { flashHref } from '@/domain/flash';
import { requireCommand } from '@/server/account/session';
import { db } from '@/server/db';
import { waitingUnlisted } from '@/server/queue/queue';
import { reportAnswer } from '@/server/report/report';

/** Says on the receipt that somebody looks at what is about no listing: a missing hospital, or this site. */
export const lookAtUnlisted = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('check-report');
  const reportId = Number(form.get('reportId'));
  const result = checkReport(db(), actor, { reportId }, { now: new Date() });
  const isMissing = waitingUnlisted(reportId)[0]?.topic === 'missing';
  const page = isMissing ? `/admin/centers/new?report=${reportId}` : `/admin/reports/${reportId}`;
  if (result.ok) redirect(flashHref(page, 'looking'));
  return 'fieldErrors' in result
    ? refuse(form, { fields: result.fieldErrors })
    : redirect(flashHref('/admin', 'gone'));
});

/** Answers who missed a hospital, or wrote about this site. */
export const answerUnlisted = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('answer-report');
  const result = answerReport(db(), actor, await reportAnswer(form), { now: new Date() });
  if (!result.ok && 'fieldErrors' in result) return refuse(form, { fields: result.fieldErrors });
  redirect(flashHref('/admin', result.ok ? 'answered' : 'gone'));
});

/** Answers at once what was set aside, because many came. */
export const answerUnlistedAside = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('answer-report');
  const given = { whatChanged: form.get('whatChanged'), language: form.get('language') };
  const result = answerAside(db(), actor, { batch: form.get('batch'), ...given }, { now: new Date() });
  if (!result.ok && 'fieldErrors' in result) return refuse(form, { fields: result.fieldErrors });
  redirect(flashHref('/admin', result.ok ? 'answered' : 'gone'));
});
