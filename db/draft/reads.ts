import { and, desc, eq, sql } from 'drizzle-orm';
import { auditLog } from '@/db/audit/schema';
import type { Db } from '@/db/client';
import type { DraftRow } from '@/db/listing/editor-view';
import { findVersion } from '@/db/listing/record';
import type { DraftComment, DraftEdit } from '@/domain/draft/draft';
import { compareEdits, type EditConflict, mergeEdits } from '@/domain/draft/merge';
import { contradictedParts } from '@/domain/listing/diff';
import { editOf, type ListingRecord } from '@/domain/listing/edit';
import { draftComments, drafts } from './schema';

type CurrentVersion = { id: number; version: number; record: ListingRecord };

export type JoinedDraft = {
  /** The listing as it stands with the draft's own changes; where both changed a part, as it stands or as `keepMine` says. */
  edit: DraftEdit;
  /** Parts that the draft would change, and others have changed since it was begun. */
  both: EditConflict[];
  onlyMine: EditConflict[];
};

/** What a draft would change now, whatever was saved since it was begun. */
export function joinDraft(
  db: Db,
  { id, version, record }: CurrentVersion,
  { baseVersion, edit }: { baseVersion: number; edit: DraftEdit },
  keepMine: readonly string[] = [],
): JoinedDraft {
  const theirs = editOf(record);
  if (baseVersion >= version) return { edit, ...compareEdits({ base: theirs, theirs, mine: edit }) };
  const base = findVersion(db, id, baseVersion);
  const versions = { base: base && editOf(base), theirs, mine: edit };
  return { edit: mergeEdits(versions, theirs, keepMine), ...compareEdits(versions) };
}

/** Whether there is anything in it that does not stand in the listing already. */
export const changesNothing = ({ both, onlyMine }: JoinedDraft): boolean =>
  both.length + onlyMine.length === 0;

/** What that person has typed about a listing and not yet published; null: nothing. */
export const findOwnDraft = (db: Db, centerId: number, editorId: string): DraftRow | null =>
  db
    .select()
    .from(drafts)
    .where(and(eq(drafts.centerId, centerId), eq(drafts.editorId, editorId)))
    .get() ?? null;

/**
 * The parts of one's own draft that stand against confirming the listing as it is: all that no reviewer has yet, and
 * what a submitted one says is wrong. Empty: nothing does.
 */
export function heldParts(db: Db, listing: CurrentVersion, editorId: string): string[] {
  const own = findOwnDraft(db, listing.id, editorId);
  if (!own) return [];
  const { both, onlyMine } = joinDraft(db, listing, own);
  const mine = [...both, ...onlyMine].map(({ part }) => part);
  if (own.submittedAt === null || both.length > 0) return mine;
  const published = editOf(listing.record);
  const contradicted = contradictedParts(published, { ...published, ...own.edit });
  return mine.filter((part) => contradicted.includes(part));
}

/** Why a reviewer gave a draft back, and, if the log says so, who and when. */
export type Returned = { note: string; by: { whoName: string; at: string } | null };

/** null: no changes were requested, or it has been submitted again since. */
export function findReturned(db: Db, { id, centerId, submittedAt, reviewNote }: DraftRow): Returned | null {
  if (reviewNote === null || submittedAt !== null) return null;
  const line = db
    .select({ whoName: auditLog.whoName, at: auditLog.at })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.subject, `center:${centerId}`),
        eq(auditLog.action, 'return-draft'),
        eq(sql`json_extract(${auditLog.detail}, '$.draftId')`, id),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(1)
    .get();
  return { note: reviewNote, by: line ?? null };
}

/** What was said about a draft, the oldest first. */
export const listComments = (db: Db, draftId: number): DraftComment[] =>
  db
    .select({
      id: draftComments.id,
      at: draftComments.at,
      whoName: draftComments.whoName,
      text: draftComments.text,
    })
    .from(draftComments)
    .where(eq(draftComments.draftId, draftId))
    .orderBy(draftComments.id)
    .all();
