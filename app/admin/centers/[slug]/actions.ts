'use server';

import { redirect } from 'next/navigation';
import { discardDraft } from '@/db/commands/desk/discard-draft';
import { saveDraft } from '@/db/commands/desk/save-draft';
import { submitDraft } from '@/db/commands/desk/submit-draft';
import { updateCenter } from '@/db/commands/desk/update-center';
import { findCenterRow } from '@/db/queries/desk/desk-record';
import { findOwnDraft } from '@/db/queries/desk/own-draft';
import type { Person } from '@/domain/desk/actor';
import type { DraftEdit } from '@/domain/desk/draft';
import { mergeEdits } from '@/domain/desk/merge-edits';
import { saidAfterSave } from '@/domain/desk/said-after';
import type { Checked } from '@/domain/desk/same-hospital';
import { db } from '@/server/db';
import { draftErrors, draftTwins } from '@/server/desk/draft-errors';
import { type Listing, listingOf, readEdit, setPin } from '@/server/desk/edit-form';
import { versionsOf } from '@/server/desk/listing';
import { requireActor, requireCommand } from '@/server/session';

type Sent = { actor: Person; listing: Listing; edit: DraftEdit; version: number; why: string };

const pathOf = ({ record }: Listing) => `/admin/centers/${record.slug}`;

/** Keeps what was typed as a draft, whatever it is, and then does what the button says. */
export async function saveListing(form: FormData): Promise<void> {
  const actor = await requireActor();
  const listing = listingOf(form);
  if (!listing) redirect('/admin/centers');
  const why = String(form.get('why') ?? '').trim();
  const sent = { actor, listing, edit: readEdit(form, listing), version: Number(form.get('version')), why };
  const intent = String(form.get('intent') ?? 'draft');
  if (intent === 'locate') return locateAddress(sent);
  const draftId = keep(sent);
  if (draftId === null) redirect(`${pathOf(listing)}?check=1`);
  if (intent === 'publish') {
    await requireCommand('update-center');
    return publish(sent);
  }
  if (intent === 'submit') return submit(sent, draftId);
  if (intent === 'preview') redirect(`${pathOf(listing)}/preview`);
  const list = /^more:(\w+)$/.exec(intent)?.[1];
  redirect(list ? `${pathOf(listing)}?more=${list}#${list}` : `${pathOf(listing)}?said=draft`);
}

/** @returns the draft's id; null: it could not be kept. */
function keep({ actor, listing, edit, version, why }: Sent): number | null {
  const input = { id: listing.id, baseVersion: version, edit, why: why || null };
  const kept = saveDraft(db(), actor, input, { now: new Date() });
  return kept.ok ? kept.draftId : null;
}

function publish({ actor, listing, edit, version, why }: Sent): never {
  const result = updateCenter(db(), actor, { id: listing.id, version, why, edit }, { now: new Date() });
  if (!result.ok) redirect(`${pathOf(listing)}?check=1`);
  if (result.changed.length === 0) {
    dropDraft(actor, listing);
    redirect(`${pathOf(listing)}?said=unchanged`);
  }
  const twins = Object.keys(draftTwins(listing.record, edit));
  const said = saidAfterSave(findCenterRow(db(), listing.id) ?? listing.record, twins.length > 0);
  redirect(`${pathOf(listing)}?said=${said}`);
}

function submit({ actor, listing, why }: Sent, draftId: number): never {
  const result = submitDraft(db(), actor, { draftId, why }, { now: new Date() });
  redirect(`${pathOf(listing)}?${result.ok ? 'said=submitted' : 'check=1'}`);
}

function locateAddress(sent: Sent): never {
  const edit = setPin(sent.edit);
  if (keep({ ...sent, edit: edit ?? sent.edit }) === null) redirect(`${pathOf(sent.listing)}?check=1`);
  redirect(`${pathOf(sent.listing)}?said=${edit ? 'located' : 'not-located'}#location`);
}

function dropDraft(actor: Person, { id }: Listing): void {
  const own = findOwnDraft(db(), id, actor.id);
  if (own) discardDraft(db(), actor, { draftId: own.id }, { now: new Date() });
}

/** After a conflict: joins one's own changes with what was published meanwhile, or drops them. */
export async function resolveConflict(form: FormData): Promise<void> {
  const actor = await requireActor();
  const listing = listingOf(form);
  if (!listing) redirect('/admin/centers');
  const draft = findOwnDraft(db(), listing.id, actor.id);
  if (!draft) redirect(pathOf(listing));
  if (form.get('intent') === 'drop') {
    dropDraft(actor, listing);
    redirect(`${pathOf(listing)}?said=dropped`);
  }
  if (Number(form.get('version')) !== listing.version) redirect(`${pathOf(listing)}?said=changed`);
  const keepMine = [...form].flatMap(([name, value]) =>
    name.startsWith('keep:') && value === 'mine' ? [name.slice('keep:'.length)] : [],
  );
  const versions = versionsOf(listing.record, draft);
  const edit = mergeEdits(versions, versions.theirs, keepMine);
  keep({ actor, listing, edit, version: listing.version, why: draft.why ?? '' });
  redirect(`${pathOf(listing)}?said=merged#facts`);
}

/** Throws one's own draft away. */
export async function dropChanges(form: FormData): Promise<void> {
  const actor = await requireActor();
  const listing = listingOf(form);
  if (!listing) redirect('/admin/centers');
  dropDraft(actor, listing);
  redirect(`${pathOf(listing)}?said=dropped`);
}

/** What would keep the form, as it stands, from being published, and what to look at first. Nothing is kept. */
export async function checkListing(form: FormData): Promise<Checked> {
  await requireActor();
  const listing = listingOf(form);
  if (!listing) return { errors: {}, twins: {} };
  const edit = readEdit(form, listing);
  return { errors: draftErrors(listing.record, edit), twins: draftTwins(listing.record, edit) };
}
