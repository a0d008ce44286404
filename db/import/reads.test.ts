import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { changeSlug, updateCenter } from '@/db/listing/commands';
import { CLOCK, idOf, openListings, rowOf, WHY } from '@/db/listing/listing.fixture';
import type { RowVerdict } from '@/domain/import/batch';
import { makeNumbered } from '@/domain/import/rows.fixture';
import { makeRecord } from '@/domain/listing/center.fixture';
import { makeEdit, OWNER } from '@/domain/listing/listing.fixture';
import { beginRows, endCheck, keepJudged } from './check';
import { discardImport, startImport } from './commands';
import {
  countVerdicts,
  findImport,
  findImportContent,
  findMovedTo,
  findRowBySlug,
  IMPORT_PAGE,
  listChangedSince,
  listImportRows,
  listImports,
  listRowsAfter,
} from './reads';

const SLUG = makeRecord().slug;
let db: Db;
beforeEach(() => {
  db = openListings([makeRecord(), makeRecord({ slug: 'second', name: 'Second' })]);
});

type Judged = { verdict: RowVerdict; slug?: string; hasWarnings?: boolean };

/** A file whose rows were judged so. @returns its number and the attempt that judged it */
function judge(rows: Judged[], fileName = 'a.csv') {
  const attempt = randomUUID();
  const started = startImport(db, OWNER, { fileName, content: Buffer.from(fileName), attempt }, CLOCK);
  if (!started.ok) throw new Error(JSON.stringify(started));
  const check = { importId: started.importId, attempt };
  const judged = rows.map(({ verdict, slug = `made-up-${verdict}`, hasWarnings = false }, at) => {
    const row = findRowBySlug(db, slug);
    const known = { centerId: row?.id ?? null, version: row?.version ?? null };
    const record = verdict === 'bad' ? null : makeNumbered(at, { slug });
    // Lines are counted from the file's end, so that the order of writing is not the order of reading.
    return {
      line: rows.length - at,
      verdict,
      slug,
      ...known,
      record,
      confirmation: null,
      findings: [],
      hasWarnings,
    };
  });
  const reading = { format: 'csv', encoding: 'UTF-8', delimiter: ',' } as const;
  beginRows(db, check, { rows: rows.length, reading, findings: [] }, CLOCK.now);
  keepJudged(db, check, { judged, checkedRows: rows.length }, CLOCK.now);
  endCheck(db, check, CLOCK.now);
  return check;
}

describe('the files', () => {
  test('are listed with the newest first, and without what is in them', () => {
    const [first, second] = [judge([], 'first.csv'), judge([], 'second.csv')];
    expect(listImports(db).map(({ id, fileName }) => [id, fileName])).toEqual([
      [second.importId, 'second.csv'],
      [first.importId, 'first.csv'],
    ]);
    expect(listImports(db)[0]).not.toHaveProperty('content');
    expect(findImport(db, first.importId)).toMatchObject({ status: 'waiting', rows: 0 });
    expect(findImport(db, 999)).toBeNull();
  });

  test('one that was thrown away leaves nothing of its content', () => {
    const { importId } = judge([{ verdict: 'add' }]);
    expect(findImportContent(db, importId)?.toString()).toBe('a.csv');
    expect(discardImport(db, OWNER, { importId }, CLOCK)).toMatchObject({ ok: true });
    expect(findImportContent(db, importId)).toBeNull();
    expect(countVerdicts(db, importId).counts.add).toBe(0);
  });
});

describe('the rows', () => {
  test('are counted by verdict, those with warnings across all', () => {
    const { importId } = judge([
      { verdict: 'add', slug: 'a', hasWarnings: true },
      { verdict: 'add', slug: 'b' },
      { verdict: 'change', slug: SLUG, hasWarnings: true },
      { verdict: 'bad', slug: 'c' },
    ]);
    judge([{ verdict: 'same', slug: SLUG }], 'another.csv');
    expect(countVerdicts(db, importId)).toEqual({
      counts: { add: 2, change: 1, same: 0, conflict: 0, bad: 1 },
      warnings: 2,
    });
  });

  test('are shown page by page in the order of the file', () => {
    const rows = IMPORT_PAGE + 2;
    const { importId } = judge(
      Array.from({ length: rows }, (_, at) => ({ verdict: 'add', slug: `row-${at}` })),
    );
    const linesOf = (page: number) =>
      listImportRows(db, importId, { show: 'add', page }).map(({ row }) => row.line);
    expect(linesOf(1)).toEqual(Array.from({ length: IMPORT_PAGE }, (_, at) => at + 1));
    expect(linesOf(2)).toEqual([rows - 1, rows]);
    expect(linesOf(3)).toEqual([]);
  });

  test('come with the listing they are about', () => {
    const { importId } = judge([
      { verdict: 'change', slug: SLUG },
      { verdict: 'add', slug: 'new' },
    ]);
    const [change] = listImportRows(db, importId, { show: 'change', page: 1 });
    expect(change?.center).toMatchObject({ slug: SLUG, version: 1 });
    expect(listImportRows(db, importId, { show: 'add', page: 1 })[0]?.center).toBeNull();
    expect(listImportRows(db, importId, { show: 'warnings', page: 1 })).toEqual([]);
  });
});

describe('what changed since the check', () => {
  const save = () => {
    const id = idOf(db);
    const { version } = rowOf(db, id);
    const edit = makeEdit({ name: `Version ${version + 1}` });
    expect(updateCenter(db, OWNER, { id, version, why: WHY, edit }, CLOCK)).toMatchObject({ ok: true });
  };
  const rename = (slug: string) => {
    const id = idOf(db);
    const { version } = rowOf(db, id);
    expect(changeSlug(db, OWNER, { id, version, slug, why: WHY }, CLOCK)).toMatchObject({ ok: true });
  };

  test('is nothing while nobody saves', () => {
    const { importId } = judge([
      { verdict: 'change', slug: SLUG },
      { verdict: 'add', slug: 'new' },
    ]);
    expect(listChangedSince(db, importId)).toEqual([]);
  });

  test('is a listing that was saved, but not one that the file would leave as it is', () => {
    const [change, same] = [
      judge([{ verdict: 'change', slug: SLUG }]),
      judge([{ verdict: 'same', slug: SLUG }]),
    ];
    save();
    expect(listChangedSince(db, change.importId)).toEqual([SLUG]);
    expect(listChangedSince(db, same.importId)).toEqual([]);
  });

  test('is an address that somebody took, even one that now leads elsewhere', () => {
    const taken = judge([{ verdict: 'add', slug: 'renamed' }]);
    rename('renamed');
    expect(listChangedSince(db, taken.importId)).toEqual(['renamed']);
    const old = judge([{ verdict: 'add', slug: SLUG }]);
    expect(listChangedSince(db, old.importId)).toEqual([SLUG]);
    expect(findMovedTo(db, SLUG)).toBe('renamed');
    expect(findMovedTo(db, 'renamed')).toBeNull();
  });
});

test('all listings are read some at a time, each once', () => {
  const seen: string[] = [];
  for (let after = 0; ; ) {
    const [row] = listRowsAfter(db, after, 1);
    if (!row) break;
    seen.push(row.slug);
    after = row.id;
  }
  expect(seen).toEqual([SLUG, 'second']);
  expect(listRowsAfter(db, 0, 10)).toHaveLength(2);
});
