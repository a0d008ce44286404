import type { Db } from '@/db/client';
import { type Conflict, type Declined, declined } from '@/domain/outcome';
import type { CenterRow } from './center-record';
import { findCenterRow, findRevision, findVersion, toDeskRecord } from './desk-record';

/** The listing in the version that somebody saw, or why it cannot be had. */
export function seenCenter(
  db: Db,
  { id, version }: { id: number; version: number },
): { ok: true; row: CenterRow } | Conflict | Declined {
  const row = findCenterRow(db, id);
  if (!row) return declined('not-found');
  return row.version === version ? { ok: true, row } : conflictOf(db, row, version);
}

/** What stands there now, and what whoever saw version `seen` began from. */
export function conflictOf(db: Db, row: CenterRow, seen: number): Conflict {
  const last = findRevision(db, row.id, row.version);
  return {
    ok: false,
    conflict: {
      theirs: toDeskRecord(row),
      base: findVersion(db, row.id, seen),
      version: row.version,
      who: last?.whoName ?? 'The first list',
      at: last?.at ?? row.updatedAt,
    },
  };
}
