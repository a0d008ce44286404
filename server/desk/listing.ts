import 'server-only';
import { findSlugOwner } from '@/db/commands/desk/slug-owner';
import { findRevision, findVersion } from '@/db/queries/desk/desk-record';
import { type HistoryPage, listHistory } from '@/db/queries/desk/history';
import { type DeskListing, type Draft, findListing } from '@/db/queries/desk/listing';
import type { Person } from '@/domain/desk/actor';
import { type DeskRecord, editOf } from '@/domain/desk/center-edit';
import type { DraftEdit } from '@/domain/desk/draft';
import { EDIT_PARTS, partOf } from '@/domain/desk/edit-parts';
import { flatten, saysTheSame } from '@/domain/desk/flatten';
import { type Clash, compareEdits } from '@/domain/desk/merge-edits';
import type { FieldErrors } from '@/domain/desk/outcome';
import type { Twins } from '@/domain/desk/same-hospital';
import { db } from '../db';
import { draftErrors, draftTwins } from './draft-errors';

export type OpenConflict = { who: string; at: string; both: Clash[]; onlyMine: Clash[] };

export type ListingPage = {
  listing: DeskListing;
  history: HistoryPage;
  /** One's own, if there is one. */
  draft: Draft | null;
  typed: Map<string, string>;
  saved: Map<string, string>;
  errors: FieldErrors;
  /** What one's draft makes look like the same hospital. */
  twins: Twins;
  /** The parts in which one's draft differs from what is published. */
  changes: string[];
  /** Somebody published after the draft was begun. */
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
  const edit: DraftEdit = { ...saved, ...draft?.edit };
  return {
    listing,
    history: listHistory(db(), listing.id, historyBefore),
    draft,
    typed: flatten(edit),
    saved: flatten(saved),
    changes: changesOf(saved, edit),
    errors: draft ? draftErrors(listing.record, edit) : {},
    twins: draft ? draftTwins(listing.record, edit) : {},
    conflict: draft && conflictOf(listing, draft),
  };
}

/** The versions that a draft, what stands there now and what both began from are. */
export function versionsOf(record: DeskRecord, draft: Draft) {
  const base = findVersion(db(), draft.centerId, draft.baseVersion);
  return { base: base && editOf(base), theirs: editOf(record), mine: draft.edit };
}

function conflictOf({ id, version, record }: DeskListing, draft: Draft): OpenConflict | null {
  if (draft.baseVersion >= version) return null;
  const last = findRevision(db(), id, version);
  const { both, onlyMine } = compareEdits(versionsOf(record, draft));
  return { who: last?.whoName ?? 'The first list', at: last?.at ?? draft.savedAt, both, onlyMine };
}

const changesOf = (saved: object, edit: DraftEdit): string[] =>
  EDIT_PARTS.filter((part) => !saysTheSame(partOf(saved, part), partOf(edit, part)));
