import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { recordOf } from '@/db/listing/record';
import { checkRecord } from '@/db/listing/write';
import type { ImportFinding, ImportReading } from '@/domain/import/batch';
import { columnOf } from '@/domain/import/columns';
import { judgeRow, slugOf } from '@/domain/import/judge-row';
import type { CellErrors, RowValues } from '@/domain/import/rows';
import type { Neighbors } from '@/domain/listing/duplicates';
import type { ListingRecord } from '@/domain/listing/edit';
import { isSame } from '@/domain/listing/edit-parts';
import type { FieldErrors } from '@/domain/outcome';
import { findMovedTo, findRowBySlug } from './reads';
import { importBatches, importRows } from './schema';

/** One check of one file. Only the newest check of a file may write. */
export type ImportCheck = { importId: number; attempt: string };
export type JudgedRow = Omit<typeof importRows.$inferInsert, 'batchId'>;

type Progress = Partial<
  Pick<typeof importBatches.$inferInsert, 'rows' | 'checkedRows' | 'reading' | 'findings' | 'status'>
>;

/** @returns false: the check is not wanted any more, and nothing was written. */
function goOn(db: Db, { importId, attempt }: ImportCheck, progress: Progress, now: Date): boolean {
  const isOurs = and(
    eq(importBatches.id, importId),
    eq(importBatches.attempt, attempt),
    eq(importBatches.status, 'checking'),
  );
  const { changes } = db
    .update(importBatches)
    .set({ ...progress, aliveAt: now.toISOString() })
    .where(isOurs)
    .run();
  return changes === 1;
}

/** The file was read: so many rows are to be judged. */
export const beginRows = (
  db: Db,
  check: ImportCheck,
  read: { rows: number; reading: ImportReading; findings: ImportFinding[] },
  now: Date,
): boolean => goOn(db, check, read, now);

/** Keeps what was found of some rows. Two rows of one slug are both bad: nobody can say which one is meant. */
export function keepJudged(
  db: Db,
  check: ImportCheck,
  { judged, checkedRows }: { judged: JudgedRow[]; checkedRows: number },
  now: Date,
): boolean {
  const keep = () => {
    if (!goOn(db, check, { checkedRows }, now)) return false;
    for (const row of judged) keepRow(db, check.importId, row);
    return true;
  };
  return db.$client.transaction(keep).immediate();
}

const SAME = 'is about the same listing.';

const twice = (line: number, other: number): ImportFinding => ({
  level: 'error',
  line,
  column: 'slug',
  message: `Row ${other} ${SAME}`,
});

function keepRow(db: Db, batchId: number, row: JudgedRow): void {
  const first = row.slug
    ? db
        .select()
        .from(importRows)
        .where(and(eq(importRows.batchId, batchId), eq(importRows.slug, row.slug)))
        .get()
    : undefined;
  if (!first) {
    db.insert(importRows)
      .values({ ...row, batchId })
      .run();
    return;
  }
  const nothing = { verdict: 'bad', record: null, confirmation: null } as const;
  const findings = [twice(row.line, first.line), ...row.findings.filter(({ level }) => level === 'error')];
  db.insert(importRows)
    .values({ ...row, ...nothing, findings, batchId })
    .run();
  if (first.findings.some(({ message }) => message.endsWith(SAME))) return;
  db.update(importRows)
    .set({ ...nothing, findings: [twice(first.line, row.line), ...first.findings] })
    .where(and(eq(importRows.batchId, batchId), eq(importRows.line, first.line)))
    .run();
}

/** The check is done: the file waits for somebody to decide. */
export const endCheck = (db: Db, check: ImportCheck, now: Date): boolean =>
  goOn(db, check, { status: 'waiting' }, now);

/** The file cannot be read at all. */
export const failCheck = (db: Db, check: ImportCheck, findings: ImportFinding[], now: Date): boolean =>
  goOn(db, check, { status: 'failed', findings }, now);

export type ReadRow = { line: number; given: RowValues; errors: CellErrors };

/** Judges one row of a file against the listings as they stand now. Writes nothing. */
export function judgeImportRow(db: Db, row: ReadRow, neighbors: Neighbors, now: Date): JudgedRow {
  const slug = slugOf(row.given);
  const standing = slug === null ? null : findRowBySlug(db, slug);
  const current = standing && {
    id: standing.id,
    version: standing.version,
    record: recordOf(db, standing),
  };
  const judgment = judgeRow(row, {
    current,
    movedTo: slug === null || standing ? null : findMovedTo(db, slug),
    checkRecord: (record) =>
      checkRecord(db, { before: current?.record ?? null, after: record }, now)?.fieldErrors ?? {},
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

/**
 * Whether the row changes the hospital's name, address or numbers: only then can it have become a duplicate of another.
 */
function looksNew(before: ListingRecord | null, after: ListingRecord): boolean {
  return before === null || IDENTITY.some((key) => !isSame(before[key], after[key]));
}
const IDENTITY = ['name', 'address', 'phones', 'fax'] as const;

/** Each fault with its column; a fault inside a list also names the line and part. */
function findingsOf(level: ImportFinding['level'], line: number, faults: FieldErrors): ImportFinding[] {
  return Object.entries(faults).map(([field, message]) => {
    const column = columnOf(field);
    const at = field === column || field === '' ? '' : `${place(field)}: `;
    return { level, line, column, message: `${at}${message}` };
  });
}

/** `phones.0.number` → `line 1, number`; `fieldSources.name.source` → `name` */
const place = (field: string): string =>
  /^fieldSources\.(.+)\.\w+$/.exec(field)?.[1] ??
  field.replace(/^\w+\.(\d+)(?:\.(\w+))?$/, (_, index: string, part?: string) =>
    [`line ${Number(index) + 1}`, part].filter(Boolean).join(', '),
  );
