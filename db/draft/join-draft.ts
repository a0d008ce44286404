import type { Db } from '@/db/client';
import { findVersion } from '@/db/listing/desk-record';
import type { DraftEdit } from '@/domain/draft/draft';
import { type Clash, compareEdits, mergeEdits } from '@/domain/draft/merge';
import { type DeskRecord, editOf } from '@/domain/listing/center-edit';

type Standing = { id: number; version: number; record: DeskRecord };

export type JoinedDraft = {
  /** The listing as it stands with the draft's own changes; where both changed a part, as it stands or as `keepMine` says. */
  edit: DraftEdit;
  /** Parts that the draft would change, and others have changed since it was begun. */
  both: Clash[];
  onlyMine: Clash[];
};

/** What a draft would change now, whatever was saved since it was begun. */
export function joinDraft(
  db: Db,
  { id, version, record }: Standing,
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
