'use server';

import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { pressing, saving } from '@/app/saving';
import { type FormState, refuse } from '@/components/ui/form/state';
import { discardImport, restartImport } from '@/db/import/commands';
import { flashHref } from '@/domain/flash';
import { requireCommand } from '@/server/account/session';
import { databaseFile, db } from '@/server/db';
import { beginCheck } from '@/server/import/begin-check';
import { takeImport } from '@/server/import/take-import';

const idOf = (form: FormData) => Number(form.get('import'));
const pathOf = (form: FormData) => `/admin/imports/${idOf(form)}`;

/** Writes everything that the check found good. */
export const accept = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('accept-import');
  const input = {
    importId: idOf(form),
    attempt: form.get('attempt'),
    why: form.get('why'),
    goodOnly: form.get('goodOnly') === 'on',
  };
  const result = await takeImport({ file: databaseFile(), actor, input, now: new Date() });
  if (result.ok) redirect(flashHref(pathOf(form), 'imported'));
  if ('fieldErrors' in result) return refuse(form, { fields: result.fieldErrors });
  if (!('overtaken' in result)) redirect(flashHref(pathOf(form), 'gone'));
  const changed = result.overtaken.join(', ') || 'what it said';
  const message = `Nothing was imported. Since the check somebody changed ${changed}. Check the file again.`;
  return refuse(form, { form: message });
});

/** Throws the file away. */
export const discard = pressing(async (form) => {
  const actor = await requireCommand('discard-import');
  const result = discardImport(db(), actor, { importId: idOf(form) }, { now: new Date() });
  redirect(result.ok ? flashHref('/admin/imports', 'import-discarded') : flashHref(pathOf(form), 'gone'));
});

/** Checks the file again: its check died, or the listings changed since. */
export const checkAgain = pressing(async (form) => {
  const actor = await requireCommand('start-import');
  const check = { importId: idOf(form), attempt: randomUUID() };
  const result = restartImport(db(), actor, check, { now: new Date() });
  if (result.ok) beginCheck(check);
  redirect(result.ok ? pathOf(form) : flashHref(pathOf(form), 'gone'));
});
