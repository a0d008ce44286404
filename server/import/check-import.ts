import { setImmediate } from 'node:timers/promises';
import type { Db } from '@/db/client';
import {
  beginRows,
  endCheck,
  failCheck,
  type ImportCheck,
  type JudgedRow,
  judgeImportRow,
  keepJudged,
  type ReadRow,
} from '@/db/import/check';
import { findImportContent, listRowsAfter } from '@/db/import/reads';
import { readRecord } from '@/db/listing/record';
import { makeNeighbors, type Neighbors } from '@/domain/listing/duplicates';
import { longWrite } from '@/server/long-write';
import { readImportFile } from './read-file';

/** So long one piece of background work may keep everybody else waiting. */
const TURN_MS = 10;

export type Pace = () => Promise<void>;

/** To be called between small steps of long work: lets others have their turn once TURN_MS have passed, and a long write first. */
export function makePacer(): Pace {
  let began = performance.now();
  return async () => {
    await longWrite();
    if (performance.now() - began < TURN_MS) return;
    await setImmediate();
    began = performance.now();
  };
}

/** Kept in one go: some milliseconds on disk. */
const ROWS_AT_ONCE = 25;

type CheckRun = { clock: () => Date; pace?: Pace };

/**
 * Reads a file that was taken in and judges each row against the listings, in small steps that let others have their
 * turn. What it found so far is in the database; a check that dies is begun again by a person.
 */
export async function checkImport(
  db: Db,
  check: ImportCheck,
  { clock, pace = makePacer() }: CheckRun,
): Promise<void> {
  const content = findImportContent(db, check.importId);
  if (!content) return;
  const file = await readImportFile(content, pace);
  if (!('rows' in file)) {
    failCheck(db, check, file.findings, clock());
    return;
  }
  const { rows, ...about } = file;
  if (!beginRows(db, check, { ...about, rows: rows.length }, clock())) return;
  const neighbors = await knownNeighbors(db, pace);
  const isWanted = await judgeAll(db, { check, rows, neighbors }, { clock, pace });
  if (isWanted) endCheck(db, check, clock());
}

async function knownNeighbors(db: Db, pace: Pace): Promise<Neighbors> {
  const neighbors = makeNeighbors();
  let last = 0;
  for (;;) {
    const standing = listRowsAfter(db, last, ROWS_AT_ONCE);
    for (const row of standing) {
      const record = readRecord(row);
      if (record && record.status !== 'withdrawn') neighbors.add(record);
      last = row.id;
    }
    if (standing.length < ROWS_AT_ONCE) return neighbors;
    await pace();
  }
}

type Judging = { check: ImportCheck; rows: ReadRow[]; neighbors: Neighbors };

/** @returns false: another check of the same file has begun, or the file was thrown away. */
async function judgeAll(
  db: Db,
  { check, rows, neighbors }: Judging,
  { clock, pace }: Required<CheckRun>,
): Promise<boolean> {
  let judged: JudgedRow[] = [];
  for (const [i, row] of rows.entries()) {
    judged.push(judgeImportRow(db, row, neighbors, clock()));
    if (judged.length === ROWS_AT_ONCE || i === rows.length - 1) {
      if (!keepJudged(db, check, { judged, checkedRows: i + 1 }, clock())) return false;
      judged = [];
    }
    await pace();
  }
  return true;
}
