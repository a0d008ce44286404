import { appendAudit } from '@/db/audit/append-audit';
import type { Db } from '@/db/client';
import { centers } from '@/db/meta';
import { insertRow, updateRow } from '@/db/statements';
import { type Identity, whoOf } from '@/domain/account/actor';
import type { DeskRecord } from '@/domain/listing/center-edit';
import { diffRecords } from '@/domain/listing/diff-records';
import type { RevisionAction } from '@/domain/listing/history';
import { toCenterColumns } from './center-columns';
import type { CenterRow } from './center-record';
import { toDeskRecord } from './desk-record';
import { type Detail, revisions } from './schema';

export type Change = {
  who: Identity;
  action: RevisionAction;
  /** The command, for the log. */
  command: string;
  why: string | null;
  detail?: Detail;
};

export type Saved = { ok: true; id: number; version: number; changed: string[] };

export const toDeskColumns = (record: DeskRecord) => ({
  ...toCenterColumns(record),
  npi: record.npi,
  fieldSources: record.fieldSources,
  statusReason: record.statusReason,
});

/** Writes a listing's next version with its revision and its line in the log. Only inside a transaction. */
export function writeCenter(db: Db, row: CenterRow, after: DeskRecord, change: Change, now: Date): Saved {
  const at = now.toISOString();
  const version = row.version + 1;
  updateRow(db, centers, row.id, { ...toDeskColumns(after), version, editedAt: at, updatedAt: at });
  const changed = addRevision(db, { id: row.id, version, before: toDeskRecord(row), after, change }, now);
  appendAudit(
    db,
    {
      who: change.who,
      action: change.command,
      outcome: 'done',
      subject: `center:${row.id}`,
      detail: { version, changed },
    },
    now,
  );
  return { ok: true, id: row.id, version, changed };
}

/** Adds a listing with the first page of its history. Only inside a transaction, and only under a free slug. */
export function insertCenter(db: Db, record: DeskRecord, change: Change, now: Date): Saved {
  const at = now.toISOString();
  const id = insertRow(db, centers, { ...toDeskColumns(record), createdAt: at, updatedAt: at, editedAt: at });
  const changed = addRevision(db, { id, version: 1, before: null, after: record, change }, now);
  const subject = `center:${id}`;
  appendAudit(db, { who: change.who, action: change.command, outcome: 'done', subject }, now);
  return { ok: true, id, version: 1, changed };
}

type Step = {
  id: number;
  version: number;
  before: DeskRecord | null;
  after: DeskRecord;
  change: Omit<Change, 'command'>;
};

/** One change in the history. @returns the dotted names of what it changed. */
export function addRevision(db: Db, { id, version, before, after, change }: Step, now: Date): string[] {
  const changed = diffRecords(before, after).map(({ field }) => field);
  insertRow(db, revisions, {
    centerId: id,
    version,
    action: change.action,
    at: now.toISOString(),
    ...whoOf(change.who),
    why: change.why,
    before,
    after,
    changed,
    detail: change.detail ?? null,
  });
  return changed;
}
