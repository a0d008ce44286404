import 'server-only';
import { findReturned, type JoinedDraft, joinDraft, listComments, type Returned } from '@/db/draft/reads';
import { findJustConfirmed, listLines } from '@/db/listing/editor-lists';
import {
  type DraftRow,
  type EditorListing,
  findListing,
  type HistoryPage,
  listHistory,
  type Revision,
} from '@/db/listing/editor-view';
import { findCenterRow, findRevision, findSlugOwner, findVersion, recordOf } from '@/db/listing/record';
import { listViews } from '@/db/saved-view/reads';
import type { Person } from '@/domain/account/actor';
import type { DraftComment, DraftEdit } from '@/domain/draft/draft';
import type { EditConflict } from '@/domain/draft/merge';
import { contradictedParts } from '@/domain/listing/diff';
import type { Duplicates } from '@/domain/listing/duplicates';
import { editOf } from '@/domain/listing/edit';
import { changedParts, EDIT_PARTS, flatten } from '@/domain/listing/edit-parts';
import type { HistoryEntry } from '@/domain/listing/history';
import { type LineParams, type LinesPage, pageOfLines } from '@/domain/listing/lines';
import { englishName } from '@/domain/locale';
import type { FieldErrors } from '@/domain/outcome';
import { db } from '@/server/db';
import { draftDuplicates, draftErrors } from '@/server/draft/draft-errors';

/** One page of the editors' table of listings. */
export function searchListings(params: LineParams): LinesPage {
  const { all, matching } = listLines(db(), { text: params.q, now: new Date() });
  return pageOfLines(matching, params, all);
}
/** Listings by their ids, as an address names them; what names none is left out. */
export const chosenListings = (ids: readonly string[]) =>
  [...new Set(ids)].flatMap((text) => {
    const row = /^[1-9]\d{0,8}$/.test(text) ? findCenterRow(db(), Number(text)) : null;
    return row ? [{ id: row.id, record: recordOf(db(), row) }] : [];
  });

export const savedViews = (person: Person) => listViews(db(), person.id);

/** What that person has just confirmed, if nothing else has happened to it since. */
export const justConfirmed = (slug: string, person: Person) =>
  findJustConfirmed(db(), slug, person.id, new Date());

/** The changes of a listing as its page shows them. */
export const historyEntries = (revisions: Revision[]): HistoryEntry[] =>
  revisions.map(({ id, version, action, at, whoName, why, detail, changes, hasBefore }) => ({
    id,
    version,
    action,
    at,
    whoName,
    why,
    note: noteOf(detail ?? {}),
    changes,
    hasBefore,
  }));

const WAYS: Record<string, string> = {
  phoned: 'phoned',
  'e-mail': 'by e-mail',
  'their-page': 'read their page',
};

function noteOf({ how, withRole, pageUrl, language, editor, role }: Record<string, unknown>): string | null {
  const parts = [
    typeof how === 'string' && WAYS[how],
    typeof pageUrl === 'string' && pageUrl,
    typeof withRole === 'string' && `with: ${withRole}`,
    typeof role === 'string' && `by: ${role}`,
    typeof language === 'string' && `in ${englishName(language)}`,
    typeof editor === 'string' && `written by ${editor}`,
  ];
  return parts.filter(Boolean).join(', ') || null;
}

export type OpenConflict = { who: string; at: string; both: EditConflict[]; onlyMine: EditConflict[] };

export type ListingPage = {
  listing: EditorListing;
  history: HistoryPage;
  /** One's own, if there is one. */
  draft: DraftRow | null;
  /** Why a reviewer gave it back, until it is submitted again. */
  returned: Returned | null;
  /** What was said about it. */
  comments: DraftComment[];
  /** The listing with one's own changes. */
  edit: DraftEdit;
  typed: Map<string, string>;
  saved: Map<string, string>;
  errors: FieldErrors;
  /** What one's draft makes look like the same hospital. */
  duplicates: Duplicates;
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
 * One listing as its page in the admin needs it; null: there is none. An old slug finds it too.
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
    comments: draft ? listComments(db(), draft.id) : [],
    edit,
    typed: flatten(edit),
    saved: flatten(saved),
    changes: EDIT_PARTS.filter((part) => mine.includes(part)),
    contradicted: draft
      ? contradictedParts(saved, { ...saved, ...draft.edit }).filter((part) => mine.includes(part))
      : [],
    meanwhile: draft && mine.length > 0 ? changedSince(listing, draft) : [],
    errors: draft ? draftErrors(listing.record, edit) : {},
    duplicates: draft ? draftDuplicates(listing.record, edit) : {},
    conflict: joined && joined.both.length > 0 ? conflictOf(listing, joined) : null,
  };
}

function changedSince({ id, version, record }: EditorListing, { baseVersion }: DraftRow): string[] {
  const base = baseVersion < version ? findVersion(db(), id, baseVersion) : null;
  return base ? changedParts(editOf(base), editOf(record)) : [];
}

function conflictOf(
  { id, version, updatedAt }: EditorListing,
  { both, onlyMine }: JoinedDraft,
): OpenConflict {
  const last = findRevision(db(), id, version);
  return { who: last?.whoName ?? 'The first list', at: last?.at ?? updatedAt, both, onlyMine };
}
