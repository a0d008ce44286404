'use server';

import { redirect } from 'next/navigation';
import { claimItem } from '@/db/commands/desk/claim-item';
import { releaseItem } from '@/db/commands/desk/release-item';
import { db } from '@/server/db';
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
