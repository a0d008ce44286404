'use server';

import { redirect } from 'next/navigation';
import { pressing } from '@/app/saving';
import { assignItems, claimItem, releaseItem, snoozeItem } from '@/db/queue/commands';
import { addDays } from '@/domain/day';
import { type Flash, flashHref } from '@/domain/flash';
import { dayAtOffice } from '@/domain/queue/business-days';
import { queueHref, readQueueParams, SNOOZE_DAYS } from '@/domain/queue/item';
import { colleagues } from '@/server/account/people';
import { requireActor, requireCommand } from '@/server/account/session';
import { db } from '@/server/db';
import { callPath, claimableBy, itemPath, loadQueue } from '@/server/queue/queue';

/** Takes an item and goes to where it is done. */
export const openItem = pressing(async (form) => {
  const actor = await requireActor();
  const item = loadQueue(actor).items.find(({ key }) => key === form.get('item'));
  if (!item) redirect(flashHref('/admin', 'gone'));
  // Who cannot do it must not keep it from those who can.
  if (!item.isDoable) redirect(itemPath(item));
  const claim = claimItem(db(), actor, { key: item.claimKey }, { now: new Date() });
  if (!claim.ok) redirect(flashHref('/admin', 'taken'));
  const called = form.get('to') === 'call' ? item.center : null;
  redirect(called ? callPath(called.slug) : itemPath(item));
});

/** Gives a claim back, so that others may take it. */
export const unassign = pressing(async (form) => {
  const actor = await requireActor();
  releaseItem(db(), actor, { key: form.get('key') }, { now: new Date() });
  redirect('/admin');
});

/** Gives everything that was ticked to one person. */
export const assign = pressing(async (form) => {
  const actor = await requireActor();
  const person = colleagues().find(({ id }) => id === form.get('person'));
  const ticked = [...new Set(form.getAll('key').map(String))];
  const keys = person ? claimableBy(person, ticked) : ticked;
  const { kind, text, mine } = readQueueParams(
    Object.fromEntries(
      [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    ),
  );
  const input = { keys, person: person && { id: person.id, name: person.name } };
  const result = assignItems(db(), actor, input, { now: new Date() });
  const isCut = keys.length < ticked.length;
  const flash: Flash = result.ok
    ? isCut
      ? 'assigned-in-part'
      : 'assigned'
    : isCut
      ? 'not-theirs'
      : 'nothing-chosen';
  redirect(flashHref(queueHref({ kind, text, mine, assign: !result.ok }), flash));
});

/** Puts an item off for a week, or takes it back into the queue. */
export const snooze = pressing(async (form) => {
  const actor = await requireCommand('snooze-item');
  const now = new Date();
  const until = form.get('until') === 'week' ? addDays(dayAtOffice(now.toISOString()), SNOOZE_DAYS) : null;
  const result = snoozeItem(db(), actor, { key: form.get('item'), until }, { now });
  const flash: Flash = result.ok ? (until ? 'snoozed' : 'woken') : 'gone';
  redirect(flashHref(queueHref({ snoozed: until === null }), flash));
});
