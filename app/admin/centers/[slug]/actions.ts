'use server';

import { redirect } from 'next/navigation';
import { pressing } from '@/app/saving';
import type { Kept } from '@/components/listing/edit/draft-state';
import type { SaveAnswer, SessionEnded } from '@/components/listing/edit/live-errors';
import { needsSecondPerson } from '@/db/account/second-person';
import { isDiskFault } from '@/db/disk-fault';
import { discardDraft, saveDraft, submitDraft } from '@/db/draft/commands';
import { findOwnDraft, joinDraft } from '@/db/draft/reads';
import { updateCenter } from '@/db/listing/commands';
import { findCenterRow } from '@/db/listing/record';
import type { Person } from '@/domain/account/actor';
import type { DraftEdit } from '@/domain/draft/draft';
import { type Flash, flashHref } from '@/domain/flash';
import type { FormCheck } from '@/domain/listing/duplicates';
import { flashAfterSave } from '@/domain/listing/saved-sentence';
import { findActor, requireActor, requireCommand } from '@/server/account/session';
import { db } from '@/server/db';
import { draftDuplicates, draftErrors } from '@/server/draft/draft-errors';
import { noteUnsaved } from '@/server/http/unsaved';
import { listingOf, readEdit, type StoredListing, setPin, versionOf } from '@/server/listing/edit-form';
import { keptParts } from './form-answer';

type Sent = { actor: Person; listing: StoredListing; edit: DraftEdit; version: number; why: string };
/** What became of the draft; `draftId` null: there is nothing to keep. */
type KeptDraft = { draftId: number | null; takenBack: boolean };

const pathOf = ({ record }: StoredListing) => `/admin/centers/${record.slug}`;

/** Keeps what was typed as a draft, whatever it is, and then does what the button says. */
export async function saveListing(_: SaveAnswer, form: FormData): Promise<SaveAnswer> {
  try {
    return await save(form);
  } catch (error) {
    if (!isDiskFault(error)) throw error;
    noteUnsaved(error, 'listing');
    return { isUnsaved: true };
  }
}

async function save(form: FormData): Promise<SaveAnswer> {
  const actor = await findActor();
  if (!actor) return { isSignedOut: true };
  const listing = listingOf(form);
  if (!listing) redirect('/admin/centers');
  const why = String(form.get('why') ?? '').trim();
  const version = versionOf(form, listing);
  const sent = { actor, listing, edit: readEdit(form, listing, actor), version, why };
  const intent = String(form.get('intent') ?? 'draft');
  if (intent === 'locate') return locateAddress(sent);
  const kept = keep(sent);
  if (!kept) redirect(`${pathOf(listing)}?check=1`);
  if (intent === 'publish') {
    await requireCommand('update-center');
    // Under the rule of two the button hands it to somebody else, and the page says so.
    if (kept.draftId !== null && needsSecondPerson(db(), actor.id)) return submit(sent, kept.draftId);
    return publish(sent, kept);
  }
  if (intent === 'submit' && kept.draftId !== null) return submit(sent, kept.draftId);
  const also = kept.takenBack ? 'draft-back' : [];
  if (intent === 'preview') redirect(flashHref(`${pathOf(listing)}/preview`, also));
  const list = /^more:(\w+)$/.exec(intent)?.[1];
  if (list) redirect(flashHref(pathOf(listing), also, { params: { more: list }, at: list }));
  const flash = kept.takenBack ? 'draft-back' : flashOf(sent, kept, intent);
  // The same sentence is heard again though nothing else is different.
  redirect(flashHref(pathOf(listing), flash, { params: { at: String(Date.now()) } }));
}

/** Keeps what is typed so far as a draft, on the way. The page stays as it is. */
export async function keepTyped(form: FormData): Promise<Kept> {
  const actor = await findActor();
  if (!actor) return { isSignedOut: true };
  const listing = listingOf(form);
  if (!listing) return { isNotKept: true };
  const now = new Date();
  const sent = { actor, listing, edit: readEdit(form, listing, actor), version: versionOf(form, listing) };
  const kept = keep({ ...sent, why: String(form.get('why') ?? '').trim() });
  if (!kept) return { isNotKept: true };
  return kept.draftId === null ? { isSame: true } : { keptAt: now.toISOString() };
}

function flashOf({ actor, listing }: Sent, { draftId }: KeptDraft, intent: string): Flash | Flash[] {
  if (draftId === null) return intent === 'submit' ? ['no-draft', 'tell-in-notes'] : 'no-draft';
  return findOwnDraft(db(), listing.id, actor.id)?.submittedAt ? 'still-submitted' : 'draft';
}

/** null: it could not be kept. */
function keep({ actor, listing, edit, version, why }: Sent): KeptDraft | null {
  const input = { id: listing.id, baseVersion: version, edit, why: why || null };
  const kept = saveDraft(db(), actor, input, { now: new Date() });
  return kept.ok ? kept : null;
}

function publish({ actor, listing, edit, version, why }: Sent, { draftId }: KeptDraft): never {
  if (draftId === null) redirect(flashHref(pathOf(listing), 'unchanged'));
  const result = updateCenter(db(), actor, { id: listing.id, version, why, edit }, { now: new Date() });
  if ('conflict' in result) redirect(flashHref(pathOf(listing), 'meanwhile', { at: 'facts' }));
  if (!result.ok) redirect(`${pathOf(listing)}?check=1`);
  const duplicates = Object.keys(draftDuplicates(listing.record, edit));
  const saved = findCenterRow(db(), listing.id) ?? listing.record;
  redirect(flashHref(pathOf(listing), flashAfterSave(saved, duplicates.length > 0)));
}

function submit({ actor, listing, why }: Sent, draftId: number): never {
  const result = submitDraft(db(), actor, { draftId, why }, { now: new Date() });
  redirect(result.ok ? flashHref(pathOf(listing), 'submitted') : `${pathOf(listing)}?check=1`);
}

function locateAddress(sent: Sent): never {
  const edit = setPin(sent.edit);
  const kept = keep({ ...sent, edit: edit ?? sent.edit });
  if (!kept) redirect(`${pathOf(sent.listing)}?check=1`);
  const flash: Flash[] = [
    edit ? 'located' : 'not-located',
    ...(kept.takenBack ? ['draft-back' as const] : []),
  ];
  redirect(flashHref(pathOf(sent.listing), flash, { at: 'location' }));
}

function dropDraft(actor: Person, { id }: StoredListing): void {
  const own = findOwnDraft(db(), id, actor.id);
  if (own) discardDraft(db(), actor, { draftId: own.id }, { now: new Date() });
}

/** After a conflict: joins one's own changes with what was published meanwhile, or drops them. */
export const resolveConflict = pressing(async (form) => {
  const actor = await requireActor();
  const listing = listingOf(form);
  if (!listing) redirect('/admin/centers');
  const draft = findOwnDraft(db(), listing.id, actor.id);
  if (!draft) redirect(pathOf(listing));
  if (form.get('intent') === 'drop') {
    dropDraft(actor, listing);
    redirect(flashHref(pathOf(listing), 'dropped'));
  }
  if (Number(form.get('version')) !== listing.version) redirect(flashHref(pathOf(listing), 'changed'));
  const { edit } = joinDraft(db(), listing, draft, keptParts(form));
  const kept = keep({ actor, listing, edit, version: listing.version, why: draft.why ?? '' });
  const merged: Flash[] = kept?.takenBack ? ['merged', 'draft-back'] : ['merged'];
  redirect(flashHref(pathOf(listing), kept?.draftId === null ? 'no-draft' : merged, { at: 'facts' }));
});

/** Throws one's own draft away. */
export const dropChanges = pressing(async (form) => {
  const actor = await requireActor();
  const listing = listingOf(form);
  if (!listing) redirect('/admin/centers');
  dropDraft(actor, listing);
  redirect(flashHref(pathOf(listing), 'dropped'));
});

/** What would keep the form, as it stands, from being published, and what to look at first. Nothing is kept. */
export async function checkListing(form: FormData): Promise<FormCheck | SessionEnded> {
  const actor = await findActor();
  if (!actor) return { isSignedOut: true };
  const listing = listingOf(form);
  if (!listing) return { errors: {}, duplicates: {} };
  const edit = readEdit(form, listing, actor);
  return { errors: draftErrors(listing.record, edit), duplicates: draftDuplicates(listing.record, edit) };
}
