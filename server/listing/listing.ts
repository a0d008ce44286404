import 'server-only';
import { type JoinedDraft, joinDraft } from '@/db/draft/join-draft';
import { findReturned, type Returned } from '@/db/draft/returned-draft';
import { findRevision, findVersion } from '@/db/listing/desk-record';
import { type HistoryPage, listHistory } from '@/db/listing/history';
import { type DeskListing, type Draft, findListing } from '@/db/listing/listing';
import { findSlugOwner } from '@/db/listing/slug-owner';
import type { Person } from '@/domain/account/actor';
import type { DraftEdit } from '@/domain/draft/draft';
import type { Clash } from '@/domain/draft/merge';
import { editOf } from '@/domain/listing/center-edit';
import { contradictedParts } from '@/domain/listing/contradicted-parts';
import { changedParts, EDIT_PARTS } from '@/domain/listing/edit-parts';
import { flatten } from '@/domain/listing/flatten';
import type { Twins } from '@/domain/listing/same-hospital';
import type { FieldErrors } from '@/domain/outcome';
import { db } from '@/server/db';
import { draftErrors, draftTwins } from '@/server/draft/draft-errors';

export type OpenConflict = { who: string; at: string; both: Clash[]; onlyMine: Clash[] };

export type ListingPage = {
  listing: DeskListing;
  history: HistoryPage;
  /** One's own, if there is one. */
  draft: Draft | null;
  /** Why a reviewer gave it back, until it is submitted again. */
  returned: Returned | null;
  /** The listing with one's own changes. */
  edit: DraftEdit;
  typed: Map<string, string>;
  saved: Map<string, string>;
  errors: FieldErrors;
  /** What one's draft makes look like the same hospital. */
  twins: Twins;
  /** The parts that one's draft would change. */
  changes: string[];
  /** Those of them in which it says that what is published is wrong. */
  contradicted: string[];
  /** The parts that others have changed since the draft was begun, and to which it is added. */
  meanwhile: string[];
  /** Others have changed the same parts: somebody has to say which stands. */
  conflict: OpenConflict | null;
};

/**
 * One listing as its page at the desk needs it; null: there is none. An old slug finds it too.
 * `historyBefore`: only older changes than that version are told.
 */
export function loadListing(
  slug: string,
  person: Person,
  historyBefore: number | null = null,
): ListingPage | null {
  const id = findSlugOwner(db(), slug);
  const listing = id === null ? null : findListing(db(), id, { now: new Date(), personId: person.id });
  if (!listing) return null;
  const draft = listing.drafts.find(({ editorId }) => editorId === person.id) ?? null;
  const saved = editOf(listing.record);
  const joined = draft && joinDraft(db(), listing, draft);
  const edit: DraftEdit = { ...saved, ...joined?.edit };
  const mine = [...(joined?.both ?? []), ...(joined?.onlyMine ?? [])].map(({ part }) => part);
  return {
    listing,
    history: listHistory(db(), listing.id, historyBefore),
    draft,
    returned: draft && findReturned(db(), draft),
    edit,
    typed: flatten(edit),
    saved: flatten(saved),
    changes: EDIT_PARTS.filter((part) => mine.includes(part)),
    contradicted: draft
      ? contradictedParts(saved, { ...saved, ...draft.edit }).filter((part) => mine.includes(part))
      : [],
    meanwhile: draft && mine.length > 0 ? changedSince(listing, draft) : [],
    errors: draft ? draftErrors(listing.record, edit) : {},
    twins: draft ? draftTwins(listing.record, edit) : {},
    conflict: joined && joined.both.length > 0 ? conflictOf(listing, joined) : null,
  };
}

function changedSince({ id, version, record }: DeskListing, { baseVersion }: Draft): string[] {
  const base = baseVersion < version ? findVersion(db(), id, baseVersion) : null;
  return base ? changedParts(editOf(base), editOf(record)) : [];
}

function conflictOf({ id, version, updatedAt }: DeskListing, { both, onlyMine }: JoinedDraft): OpenConflict {
  const last = findRevision(db(), id, version);
  return { who: last?.whoName ?? 'The first list', at: last?.at ?? updatedAt, both, onlyMine };
}
