'use server';

import { redirect } from 'next/navigation';
import { pressing, saving } from '@/app/saving';
import { type FormState, refuse } from '@/components/ui/form/state';
import { markForCall } from '@/db/call/commands';
import { assignItems } from '@/db/queue/commands';
import { deleteView, saveView } from '@/db/saved-view/commands';
import { type Flash, flashHref } from '@/domain/flash';
import { linesHref, readLineParams } from '@/domain/listing/lines';
import { colleagues } from '@/server/account/people';
import { requireCommand } from '@/server/account/session';
import { db } from '@/server/db';

const backTo = (query: unknown): string =>
  linesHref(readLineParams(Object.fromEntries(new URLSearchParams(String(query ?? '')))));
const chosenIn = (form: FormData): number[] => [...new Set(form.getAll('id').map(Number))];

/** Puts the chosen listings into the queue as ones to call. */
export const markChosen = pressing(async (form) => {
  const actor = await requireCommand('mark-for-call');
  const result = markForCall(db(), actor, { ids: chosenIn(form) }, { now: new Date() });
  const flash: Flash = result.ok ? 'marked' : 'nothing-chosen';
  redirect(flashHref(backTo(form.get('back')), flash));
});

/** Gives the chosen listings to one person. */
export const assignChosen = pressing(async (form) => {
  const actor = await requireCommand('assign-items');
  const person = colleagues().find(({ id }) => id === form.get('person'));
  const keys = chosenIn(form).map((id) => `center:${id}`);
  const input = { keys, person: person && { id: person.id, name: person.name } };
  const result = assignItems(db(), actor, input, { now: new Date() });
  redirect(flashHref(backTo(form.get('back')), result.ok ? 'assigned' : 'nothing-chosen'));
});

/** Keeps what the table shows under a name. */
export const saveTableView = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('save-view');
  const input = { name: form.get('name'), query: form.get('query') };
  const result = saveView(db(), actor, input, { now: new Date() });
  if (!result.ok) return refuse(form, { fields: result.fieldErrors });
  redirect(flashHref(backTo(form.get('query')), 'view-saved'));
});

export const removeView = pressing(async (form) => {
  const actor = await requireCommand('delete-view');
  const result = deleteView(db(), actor, { viewId: Number(form.get('viewId')) }, { now: new Date() });
  redirect(flashHref('/admin/centers', result.ok ? 'view-deleted' : 'gone'));
});
