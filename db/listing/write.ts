import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { AuditDetail } from '@/db/audit/schema';
import type { Db } from '@/db/client';
import type { Audit } from '@/db/command';
import { postalCodesOf } from '@/db/place/rows';
import { insertRow, updateRow } from '@/db/statements';
import { type Identity, whoOf } from '@/domain/account/actor';
import { diffRecords } from '@/domain/listing/diff';
import type { ListingRecord } from '@/domain/listing/edit';
import type { RevisionAction } from '@/domain/listing/history';
import { recordErrors } from '@/domain/listing/record-errors';
import { type Conflict, type Declined, declined, type FieldErrors, type Invalid } from '@/domain/outcome';
import { dayAtOffice } from '@/domain/queue/business-days';
import {
  type CenterRow,
  findCenterRow,
  findRevision,
  findVersion,
  recordOf,
  toListingColumns,
} from './record';
import { centers, revisions } from './schema';

/** Version check: the listing, if it still has the version that the change is based on; otherwise a conflict. */
export function checkVersion(
  db: Db,
  { id, version }: { id: number; version: number },
): { ok: true; row: CenterRow } | Conflict | Declined {
  const row = findCenterRow(db, id);
  if (!row) return declined('not-found');
  return row.version === version ? { ok: true, row } : conflictOf(db, row, version);
}

/** The current record beside the one of version `seen`, which the change is based on. */
export function conflictOf(db: Db, row: CenterRow, seen: number): Conflict {
  const last = findRevision(db, row.id, row.version);
  return {
    ok: false,
    conflict: {
      theirs: recordOf(db, row),
      base: findVersion(db, row.id, seen),
      version: row.version,
      who: last?.whoName ?? 'The first list',
      at: last?.at ?? row.updatedAt,
    },
  };
}

const UNREACHABLE = 'No telephone has this number.';

function phoneErrors({ phones, fax }: ListingRecord): FieldErrors {
  const isReal = (number: string) => parsePhoneNumberFromString(number)?.isValid() ?? false;
  return Object.fromEntries([
    ...phones.flatMap(({ number }, i) => (isReal(number) ? [] : [[`phones.${i}.number`, UNREACHABLE]])),
    ...(fax && !isReal(fax.number) ? [['fax.number', UNREACHABLE]] : []),
  ]);
}

type Step = { before: ListingRecord | null; after: ListingRecord };

/**
 * Why a record cannot be saved in the place of what stands there (null: nothing); null: it can. Forms run the same check
 * before they send.
 */
export function checkRecord(db: Db, { before, after: record }: Step, now: Date): Invalid | null {
  const today = dayAtOffice(now);
  const fieldErrors = {
    ...phoneErrors(record),
    ...recordErrors(record, { today, findPostalCode: postalCodesOf(db), before }),
  };
  return Object.keys(fieldErrors).length > 0 ? { ok: false, fieldErrors } : null;
}

export type ListingChange = {
  who: Identity;
  action: RevisionAction;
  why: string | null;
  detail?: AuditDetail;
  audit: Audit;
};

export type Saved = { ok: true; id: number; version: number; changed: string[] };

/** Writes a listing's next version with its revision and its line in the log. Only inside a transaction. */
export function writeCenter(
  db: Db,
  row: CenterRow,
  after: ListingRecord,
  change: ListingChange,
  now: Date,
): Saved {
  const at = now.toISOString();
  const version = row.version + 1;
  updateRow(db, centers, row.id, { ...toListingColumns(after), version, editedAt: at, updatedAt: at });
  const changed = addRevision(db, { id: row.id, version, before: recordOf(db, row), after, change }, now);
  change.audit(`center:${row.id}`, { version, changed });
  return { ok: true, id: row.id, version, changed };
}

/** Adds a listing with its first revision. Only inside a transaction, and only under a free slug. */
export function insertCenter(db: Db, record: ListingRecord, change: ListingChange, now: Date): Saved {
  const at = now.toISOString();
  const id = insertRow(db, centers, {
    ...toListingColumns(record),
    createdAt: at,
    updatedAt: at,
    editedAt: at,
  });
  const changed = addRevision(db, { id, version: 1, before: null, after: record, change }, now);
  change.audit(`center:${id}`);
  return { ok: true, id, version: 1, changed };
}

type Revised = Step & {
  id: number;
  version: number;
  change: Omit<ListingChange, 'audit'>;
};

/** One change in the history. @returns the dotted names of what it changed. */
export function addRevision(db: Db, { id, version, before, after, change }: Revised, now: Date): string[] {
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
