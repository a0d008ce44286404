import type { Db } from '@/db/client';
import { checkRecord } from '@/db/listing/check-record';
import { toDeskRecord } from '@/db/listing/desk-record';
import { columnOf } from '@/domain/import/columns';
import type { ImportFinding } from '@/domain/import/import-batch';
import { judgeRow, slugOf } from '@/domain/import/judge-row';
import type { CellErrors, Given } from '@/domain/import/read-row';
import type { DeskRecord } from '@/domain/listing/center-edit';
import type { Neighbors } from '@/domain/listing/similar';
import type { FieldErrors } from '@/domain/outcome';
import type { JudgedRow } from './check-import';
import { findMovedTo, findRowBySlug } from './reads';

export type ReadRow = { line: number; given: Given; errors: CellErrors };

/** Judges one row of a file against the listings as they stand now. Writes nothing. */
export function judgeImportRow(db: Db, row: ReadRow, neighbors: Neighbors, now: Date): JudgedRow {
  const slug = slugOf(row.given);
  const standing = slug === null ? null : findRowBySlug(db, slug);
  const current = standing && { id: standing.id, version: standing.version, record: toDeskRecord(standing) };
  const judgment = judgeRow(row, {
    current,
    movedTo: slug === null || standing ? null : findMovedTo(db, slug),
    checkRecord: (record) => checkRecord(db, record, now)?.fieldErrors ?? {},
  });
  const { verdict, record, confirmation } = judgment;
  const similar = record && looksNew(current?.record ?? null, record) ? neighbors.warnings(record) : {};
  if (record) neighbors.add(record);
  const warnings = { ...judgment.warnings, ...similar };
  const findings = [
    ...findingsOf('error', row.line, judgment.errors),
    ...findingsOf('warning', row.line, warnings),
  ];
  return {
    line: row.line,
    verdict,
    slug,
    centerId: current?.id ?? null,
    version: current?.version ?? null,
    record,
    confirmation,
    findings,
    hasWarnings: Object.keys(warnings).length > 0,
  };
}

/** Whether the row says otherwise which hospital it is and where: only then can it have become another's twin. */
function looksNew(before: DeskRecord | null, after: DeskRecord): boolean {
  const identity = ({ name, address, phones, fax }: DeskRecord) =>
    JSON.stringify([name, address, phones, fax]);
  return before === null || identity(before) !== identity(after);
}

/** Each beside the column in which it stands; what stands deeper than a cell says where. */
function findingsOf(level: ImportFinding['level'], line: number, faults: FieldErrors): ImportFinding[] {
  return Object.entries(faults).map(([field, message]) => {
    const column = columnOf(field);
    const at = field === column || field === '' ? '' : `${place(field)}: `;
    return { level, line, column, message: `${at}${message}` };
  });
}

/** `phones.0.number` → `line 1, number` */
const place = (field: string): string =>
  field.replace(/^\w+\.(\d+)(?:\.(\w+))?$/, (_, index: string, part?: string) =>
    [`line ${Number(index) + 1}`, part].filter(Boolean).join(', '),
  );
