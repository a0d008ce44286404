import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Db, openDatabase } from '@/db/client';
import { publicChanges } from '@/db/feed/changes';
import { findAccuracy } from '@/db/listing/accuracy';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { setStatus, updateCenter } from '@/db/listing/commands';
import { idOf } from '@/db/listing/listing.fixture';
import { findCenterBySlug } from '@/db/listing/published';
import { migrateDatabase } from '@/db/migrate';
import { places } from '@/db/place/schema';
import { findCenters } from '@/db/search/centers';
import { makeRecord } from '@/domain/listing/center.fixture';
import { editOf } from '@/domain/listing/edit';
import { OWNER, withSources } from '@/domain/listing/listing.fixture';
import { parseLenientRequest, toCriteria } from '@/domain/search/criteria-params';
import { POINTER_FILE } from '@/domain/snapshot/pointer';
import { publishSnapshot } from './publish';
import { openSnapshot, readPointer } from './read';

const NOW = new Date('2026-11-26T12:00:00.000Z');
const TODAY = '2026-11-26';
const spot = { lat: 41, lng: -87 };

/** Sources of facts that readers see. */
const ORIGINS = {
  lodging: { source: 'https://www.example.org/stay', day: '2026-11-20' },
  spanishInterpreter: { source: 'A call by an editor', day: '2026-11-22' },
};

let folder: string;
let snapshots: string;
let db: Db;

/** One row in each table of the schema, with the same mark in each of its texts. */
function fillEveryTable(mark: string): string[] {
  const { $client: client } = db;
  client.pragma('foreign_keys = OFF');
  const tables = client
    .prepare<[], string>(
      "select name from sqlite_master where type = 'table' and name not like '%\\_fts%' escape '\\' and name not like '%\\_rtree%' escape '\\' and name not like 'sqlite\\_%' escape '\\' and name not like '\\_\\_%' escape '\\'",
    )
    .pluck()
    .all();
  const ours = tables.filter((name) => !/^(center|center_change|place\w*|slug_redirect)$/.test(name));
  for (const table of ours) {
    const columns = client.pragma(`table_info("${table}")`) as { name: string; type: string }[];
    const values = columns.map(({ name, type }) => (/int/i.test(type) ? 7 : markFor(table, name, mark)));
    const names = columns.map(({ name }) => `"${name}"`);
    client.prepare(`insert into "${table}" (${names}) values (${names.map(() => '?')})`).run(...values);
  }
  return ours;
}

/** The mark, but for what SQL looks into and what readers may see. */
function markFor(table: string, column: string, mark: string): string {
  if (/^(\w+_)?at$/.test(column)) return NOW.toISOString();
  const isState = table === 'center_revision' && (column === 'before' || column === 'after');
  if (isState) return JSON.stringify({ listing: 'reported', status: 'active', editorNotes: mark });
  const isPublished = table === 'safety_notice' || table === 'page_review';
  if (isPublished && column === 'status') return 'published';
  return isPublished && ['id', 'topic', 'locale', 'published'].includes(column) ? 'shown' : mark;
}

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hai-'));
  snapshots = path.join(folder, 'snapshot');
  db = openDatabase(path.join(folder, 'hai.db'));
  migrateDatabase(db);
  const [source] = recordAt('open', spot).sources;
  if (!source) throw new Error('a listing has a source');
  addRecords(db, [
    recordAt('open', spot, {
      editorNotes: 'PRIVATE-note',
      lodging: 'yes',
      spanishInterpreter: 'no',
      fieldSources: { ...ORIGINS, website: { source: 'PRIVATE-origin', day: '2026-11-21' } },
      sources: [source, { ...source, public: false, url: null, says: 'PRIVATE-source' }],
    }),
    recordAt('hidden', spot, { listing: 'unlisted' as never, name: 'PRIVATE-name' }),
    recordAt('gone', spot, { status: 'withdrawn' }),
  ]);
  const place = {
    id: 'zip:60637',
    kind: 'zip',
    name: '60637',
    label: 'Chicago, IL 60637',
    key: '60637',
  } as const;
  db.insert(places)
    .values({ ...place, region: 'IL', country: 'US', ...spot, population: null })
    .run();
});
afterEach(() => {
  db.$client.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<Db> {
  const pointer = readPointer(snapshots);
  if (!pointer) throw new Error('no pointer');
  const opened = await openSnapshot(snapshots, pointer);
  if (typeof opened === 'string') throw new Error(opened);
  return opened;
}
const all = toCriteria(parseLenientRequest({}).request, null);

describe('a snapshot', () => {
  test('answers readers as the database does', async () => {
    await publishSnapshot(db, snapshots, NOW);
    const copy = await open();
    const page = { today: TODAY };
    expect(findCenters(copy, all, page)).toEqual(findCenters(db, all, page));
    expect(findCenters(copy, all, page).total).toBe(1);
    for (const slug of ['open', 'gone', 'hidden', 'none'])
      expect(findCenterBySlug(copy, slug, TODAY), slug).toEqual(findCenterBySlug(db, slug, TODAY));
    expect(findAccuracy(copy, TODAY)).toEqual(findAccuracy(db, TODAY));
    expect(findCenterBySlug(copy, 'open', TODAY)).toMatchObject({ center: { factSources: ORIGINS } });
    copy.$client.close();
  });

  test('holds nothing that is for editors only, whatever table it stands in', async () => {
    const tables = fillEveryTable('PRIVATE-mark');
    expect(tables).toEqual(
      expect.arrayContaining([
        'auth_user',
        'auth_session',
        'mail',
        'audit_log',
        'center_draft',
        'report',
        'confirm_link',
        'safety_notice',
        'meta',
      ]),
    );
    db.$client.pragma('wal_checkpoint(truncate)');
    expect(fs.readFileSync(path.join(folder, 'hai.db')).includes('PRIVATE-')).toBe(true);
    const { file } = await publishSnapshot(db, snapshots, NOW);
    const bytes = fs.readFileSync(path.join(snapshots, file));
    expect(bytes.includes('PRIVATE-')).toBe(false);
    // As FTS5 keeps it.
    expect(bytes.includes('private')).toBe(false);
    expect(fs.readdirSync(snapshots).sort()).toEqual([file, POINTER_FILE]);
  });

  test('tells of changes as the database does, and of nothing else', async () => {
    const at = (minute: number) => ({ now: new Date(NOW.getTime() + minute * 60_000) });
    addRecords(db, [makeRecord({ editorNotes: 'PRIVATE-first' })]);
    const edit = editOf(makeRecord());
    const change = { id: idOf(db), version: 1, why: 'PRIVATE-why' };
    const email = 'pump@example.org';
    const changed = withSources(makeRecord(), { ...edit, phones: [], email, editorNotes: 'PRIVATE-later' });
    updateCenter(db, OWNER, { ...change, edit: changed }, at(1));
    setStatus(db, OWNER, { id: change.id, version: 2, status: 'withdrawn', reason: 'PRIVATE-reason' }, at(2));
    const whileAway = {
      ...change,
      version: 3,
      edit: { ...changed, name: 'Nobody saw this', editorNotes: 'PRIVATE-away' },
    };
    updateCenter(db, OWNER, whileAway, at(3));
    const { file } = await publishSnapshot(db, snapshots, NOW);
    expect(fs.readFileSync(path.join(snapshots, file)).includes('PRIVATE-')).toBe(false);
    const copy = await open();
    const told = publicChanges(copy);
    expect(told.map(({ kind, facts }) => [kind, facts])).toEqual([
      ['changed', ['phones', 'email']],
      ['withdrawn', []],
    ]);
    expect(JSON.stringify(told)).not.toContain('Nobody saw this');
    expect(told).toEqual(publicChanges(db));
    copy.$client.close();
  });

  test('can be opened where nobody may write', async () => {
    await publishSnapshot(db, snapshots, NOW);
    const copy = await open();
    expect(() => copy.$client.exec('delete from center')).toThrow(/readonly/);
    expect(fs.readdirSync(snapshots).some((name) => /-(wal|shm|journal)$/.test(name))).toBe(false);
    copy.$client.close();
  });
});

describe('publishing', () => {
  test('writes nothing but the time while nothing has changed', async () => {
    const first = await publishSnapshot(db, snapshots, NOW);
    const later = new Date('2026-11-26T13:00:00.000Z');
    expect(await publishSnapshot(db, snapshots, later)).toEqual({ ...first, checkedAt: later.toISOString() });
  });

  test('keeps the copy before, and no older one', async () => {
    const made = [];
    for (const slug of ['one', 'two', 'three']) {
      addRecords(db, [recordAt(slug, spot)]);
      made.push(await publishSnapshot(db, snapshots, NOW));
    }
    const [, second, third] = made;
    expect(third?.previous).toEqual({ file: second?.file, sha256: second?.sha256 });
    const files = [second?.file, third?.file, POINTER_FILE];
    expect(fs.readdirSync(snapshots).sort()).toEqual(files.toSorted());
  });
});

describe('a reader takes no copy', () => {
  test.each([
    ['that was damaged on the way', (file: string) => fs.appendFileSync(file, 'x'), /checksum/],
    ['that has not come', (file: string) => fs.rmSync(file), /not there/],
  ])('%s', async (_, damage, why) => {
    const pointer = await publishSnapshot(db, snapshots, NOW);
    damage(path.join(snapshots, pointer.file));
    expect(await openSnapshot(snapshots, pointer)).toMatch(why);
  });

  test('of an older schema', async () => {
    db.$client.exec('delete from __drizzle_migrations where created_at > 0');
    const pointer = await publishSnapshot(db, snapshots, NOW);
    expect(await openSnapshot(snapshots, pointer)).toMatch(/migrations/);
  });

  test('whose pointer is cut off', async () => {
    await publishSnapshot(db, snapshots, NOW);
    fs.truncateSync(path.join(snapshots, POINTER_FILE), 20);
    expect(readPointer(snapshots)).toBeNull();
  });
});
