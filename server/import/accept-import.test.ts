import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { acceptImport, discardImport, exportCenters, restartImport, startImport } from '@/db/import/commands';
import { countVerdicts, findImport, findImportContent } from '@/db/import/reads';
import { importRows } from '@/db/import/schema';
import { changeSlug, updateCenter } from '@/db/listing/commands';
import {
  after,
  auditOf,
  CLOCK,
  contents,
  idOf,
  NOW,
  openListings,
  revisionsOf,
  rowOf,
  WHY,
} from '@/db/listing/listing.fixture';
import { findCenterBySlug } from '@/db/listing/published';
import { toListingRecord } from '@/db/listing/record';
import { listQueue } from '@/db/queue/queue';
import { CHECK_SILENT_MS } from '@/domain/import/batch';
import { cellsOf, csvOf, makeNumbered } from '@/domain/import/rows.fixture';
import { makeRecord } from '@/domain/listing/center.fixture';
import { makeEdit, makeListingRecord, OWNER } from '@/domain/listing/listing.fixture';
import { checkImport } from './check-import';
import { importFile, judgedOf } from './import.fixture';

let db: Db;
beforeEach(() => {
  db = openListings([makeRecord()]);
});
const change = (name: string, version = 1) =>
  cellsOf(makeListingRecord(), version, { name, fieldSources: 'name | Told | 2026-11-20' });
const ADD = cellsOf(makeNumbered(1), null);
const LATER = after(CHECK_SILENT_MS + 1);
const BAD = cellsOf(makeNumbered(2), null, { 'location.lat': 'north' });
const accept = (check: object, goodOnly = false) =>
  acceptImport(db, OWNER, { ...check, why: WHY, goodOnly }, CLOCK);

describe('accepting', () => {
  test('writes each row as one revision and one line in the log, and readers see it', async () => {
    const check = await importFile(db, csvOf([change('New Name'), ADD]));
    expect(accept(check)).toEqual({ ok: true, added: 1, changed: 1, leftOut: 0 });
    expect(toListingRecord(rowOf(db))).toEqual({ ...makeListingRecord(), ...makeEdit({ name: 'New Name' }) });
    expect(toListingRecord(rowOf(db, idOf(db, 'made-up-1')))).toEqual(makeNumbered(1));
    expect(revisionsOf(db)).toMatchObject([
      {
        action: 'import',
        version: 2,
        why: WHY,
        changed: ['name', 'source of name'],
        detail: { importId: 1, line: 2 },
      },
      { action: 'import', version: 1, why: WHY, before: null, detail: { importId: 1, line: 3 } },
    ]);
    expect(auditOf(db).map(({ action, subject }) => [action, subject])).toEqual([
      ['start-import', 'import:1'],
      ['accept-import', 'center:1'],
      ['accept-import', 'center:2'],
      ['accept-import', 'import:1'],
    ]);
    expect(findCenterBySlug(db, 'made-up-1', '2026-11-24')).toMatchObject({ outcome: 'found' });
  });

  test('leaves nothing of the file behind but what it did', async () => {
    const check = await importFile(db, csvOf([change('New Name'), ADD]));
    accept(check);
    expect(findImportContent(db, check.importId)).toBeNull();
    expect(judgedOf(db, check.importId)).toEqual([]);
    expect(findImport(db, check.importId)).toMatchObject({
      status: 'accepted',
      counts: { add: 1, change: 1 },
    });
  });

  test('is refused while a row is bad, unless the good rows only are asked for', async () => {
    const check = await importFile(db, csvOf([ADD, BAD, change('x', 9)]));
    const before = contents(db);
    expect(accept(check)).toEqual({
      ok: false,
      fieldErrors: { goodOnly: '2 rows cannot be taken. Put them right, or take the good rows only.' },
    });
    expect(contents(db)).toBe(before);
    expect(accept(check, true)).toMatchObject({ ok: true, added: 1, leftOut: 2 });
    expect(rowOf(db).version).toBe(1);
    expect(judgedOf(db, check.importId).map(({ verdict }) => verdict)).toEqual(['bad', 'conflict']);
  });

  test.each<[string, () => void, object]>([
    [
      'saved',
      () => updateCenter(db, OWNER, { id: 1, version: 1, why: WHY, edit: makeEdit({ name: 'Mine' }) }, CLOCK),
      { overtaken: ['test-hospital-oh'] },
    ],
    [
      'renamed',
      () => changeSlug(db, OWNER, { id: 1, version: 1, why: WHY, slug: 'made-up-1' }, CLOCK),
      { overtaken: ['test-hospital-oh', 'made-up-1'] },
    ],
  ])('is refused when a listing was %s since the check', async (_, meanwhile, result) => {
    const check = await importFile(db, csvOf([change('New Name'), ADD]));
    meanwhile();
    const before = contents(db);
    expect(accept(check)).toEqual({ ok: false, ...result });
    expect(contents(db)).toBe(before);
  });

  test('is refused twice, for another check, and for a file with nothing to take', async () => {
    const check = await importFile(db, csvOf([ADD]));
    expect(accept({ ...check, attempt: randomUUID() })).toEqual({ ok: false, overtaken: [] });
    expect(accept({ ...check, importId: 99 })).toEqual({ ok: false, why: 'not-found' });
    accept(check);
    expect(accept(check)).toEqual({ ok: false, why: 'answered-already' });
    const same = await importFile(db, csvOf([cellsOf(makeNumbered(1), 1)]));
    expect(accept(same)).toMatchObject({ fieldErrors: { why: 'There is nothing to take from this file.' } });
  });

  test('a confirmation says in the history how it was given', async () => {
    const said = {
      confirmedOn: '2026-11-24',
      confirmedBy: 'nurse',
      confirmedHow: 'phoned',
      confirmedLanguage: 'es',
    };
    accept(await importFile(db, csvOf([cellsOf(makeListingRecord(), 1, said)])));
    expect(rowOf(db)).toMatchObject({ confirmedOn: '2026-11-24', confirmedBy: 'nurse' });
    expect(revisionsOf(db)[0]?.detail).toEqual({
      importId: 1,
      line: 2,
      how: 'phoned',
      language: 'es',
      withRole: 'nurse',
      day: '2026-11-24',
    });
  });

  test('a changed fact does not keep the source of the old one, and asks for a new one', async () => {
    const old = { source: 'Their old page', day: '2026-11-20' };
    const record = makeListingRecord({ fieldSources: { name: old, program: old } });
    db = openListings([]);
    accept(await importFile(db, csvOf([cellsOf(record, null)])));
    const fieldSources = 'name | Their old page | 2026-11-20\nprogram | Their new page | 2026-11-23';
    const rows = (cells: object) => csvOf([cellsOf(record, 1, { program: 'P', fieldSources, ...cells })]);
    await importFile(db, rows({ name: 'N' }));
    expect(rowOf(db)).toMatchObject({ version: 1 });
    const asked = JSON.stringify(db.select().from(importRows).all());
    expect(asked).toContain('name: This was changed: say where it comes from');
    accept(await importFile(db, rows({})));
    expect(rowOf(db).fieldSources).toEqual({
      name: old,
      program: { source: 'Their new page', day: '2026-11-23' },
    });
  });
});

describe('around a check', () => {
  const take = () => {
    const attempt = randomUUID();
    const content = gzipSync(csvOf([ADD]));
    startImport(db, OWNER, { fileName: 'a.csv', content, attempt }, CLOCK);
    return { importId: 1, attempt };
  };

  test('the queue shows a file that waits', async () => {
    await importFile(db, csvOf([ADD]), 'mine.csv');
    const { items } = listQueue(db, { now: NOW, filter: { kind: 'import' } });
    const others = listQueue(db, { now: NOW, viewer: { id: 'reviewer', capacity: 'reviewer' } });
    expect([others.counts.import, others.items.some(({ kind }) => kind === 'import')]).toEqual([0, false]);
    expect(items).toMatchObject([
      { key: 'import:1', claimKey: 'import:1', says: 'mine.csv', about: 'waiting' },
    ]);
  });

  test('a check that died can be begun again; one that lives cannot', async () => {
    take();
    const again = { importId: 1, attempt: randomUUID() };
    expect(restartImport(db, OWNER, again, CLOCK)).toEqual({ ok: false, why: 'claimed' });
    expect(restartImport(db, OWNER, again, LATER)).toEqual({ ok: true, importId: 1 });
    await checkImport(db, again, { clock: () => NOW });
    expect(countVerdicts(db, 1).counts).toMatchObject({ add: 1 });
    expect(findImport(db, 1)).toMatchObject({ status: 'waiting', rows: 1, checkedRows: 1 });
  });

  test('a check that was begun again elsewhere, or whose file was thrown away, writes nothing more', async () => {
    const first = take();
    restartImport(db, OWNER, { importId: 1, attempt: randomUUID() }, LATER);
    const before = contents(db);
    await checkImport(db, first, { clock: () => NOW });
    expect(contents(db)).toBe(before);
    discardImport(db, OWNER, { importId: 1 }, CLOCK);
    await checkImport(db, first, { clock: () => NOW });
    expect(findImport(db, 1)?.status).toBe('discarded');
  });

  test('a file may be checked again after it was, and is found as the listings stand then', async () => {
    const check = await importFile(db, csvOf([change('New Name')]));
    updateCenter(db, OWNER, { id: 1, version: 1, why: WHY, edit: makeEdit({ name: 'Mine' }) }, CLOCK);
    const again = { ...check, attempt: randomUUID() };
    restartImport(db, OWNER, again, CLOCK);
    await checkImport(db, again, { clock: () => NOW });
    expect(judgedOf(db, 1)).toMatchObject([{ verdict: 'conflict' }]);
  });

  test('throwing a file away forgets it', async () => {
    const check = await importFile(db, csvOf([ADD]));
    expect(discardImport(db, OWNER, { importId: 1 }, CLOCK)).toEqual({ ok: true });
    expect(findImport(db, 1)).toMatchObject({ status: 'discarded', counts: { add: 1 } });
    expect([judgedOf(db, 1), findImportContent(db, 1)]).toEqual([[], null]);
    expect(accept(check)).toEqual({ ok: false, why: 'answered-already' });
    expect(discardImport(db, OWNER, { importId: 1 }, CLOCK)).toEqual({ ok: false, why: 'answered-already' });
  });

  test('an export leaves a line in the log', () => {
    exportCenters(db, OWNER, { format: 'csv' }, CLOCK);
    expect(auditOf(db)).toMatchObject([
      { action: 'export-centers', outcome: 'done', detail: { format: 'csv' } },
    ]);
  });
});
