'use server';

import { redirect } from 'next/navigation';
import { assignItems } from '@/db/commands/desk/assign-items';
import { claimItem } from '@/db/commands/desk/claim-item';
import { releaseItem } from '@/db/commands/desk/release-item';
import { queueHref, readQueueParams } from '@/domain/desk/queue-params';
import { db } from '@/server/db';
import { colleagues } from '@/server/desk/colleagues';
import { itemPath } from '@/server/desk/item-path';
import { loadQueue } from '@/server/desk/queue';
import { requireActor } from '@/server/session';

/** Takes an item and goes to where it is done. */
export async function openItem(form: FormData): Promise<void> {
  const actor = await requireActor();
  const item = loadQueue({}).items.find(({ key }) => key === form.get('item'));
  if (!item) redirect('/admin?said=gone');
  const claim = claimItem(db(), actor, { key: item.claimKey }, { now: new Date() });
  redirect(claim.ok ? itemPath(item) : '/admin?said=taken');
}

/** Gives a claim back, so that others may take it. */
export async function letGo(form: FormData): Promise<void> {
  const actor = await requireActor();
  releaseItem(db(), actor, { key: form.get('key') }, { now: new Date() });
  redirect('/admin');
}

/** Gives everything that was ticked to one person. */
export async function assign(form: FormData): Promise<void> {
  const actor = await requireActor();
  const person = colleagues().find(({ id }) => id === form.get('person'));
  const keys = [...new Set(form.getAll('key'))];
  const { kind, text, mine } = readQueueParams(
    Object.fromEntries(
      [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    ),
  );
  const input = { keys, person: person && { id: person.id, name: person.name } };
  const result = assignItems(db(), actor, input, { now: new Date() });
  const said = result.ok ? 'assigned' : 'nothing-chosen';
  redirect(queueHref({ kind, text, mine, assign: !result.ok, said }));
}
