import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { centersAsCsv } from '@/domain/formats/csv/centers';
import { type Bulk, bulkSchema } from '@/domain/formats/json/bulk';
import { centerListSchema } from '@/domain/formats/json/center';
import { problemSchema } from '@/domain/formats/json/problem';
import { BULK_MAKERS } from '@/server/formats/bulk/makers';
import { ask, setUpTestSite } from '@/server/test-site.fixture';
import { GET as getList } from '../centers/route';
import { GET as getFile, HEAD as headOfFile, POST as postFile } from './[day]/[file]/route';
import { GET } from './route';

const spot = { lat: 42.28319, lng: -83.72871 };
/** More than are written at once. */
const SHOWN = Array.from({ length: 230 }, (_, i) => `hospital-${i}`);

setUpTestSite((db) =>
  addRecords(db, [
    ...SHOWN.map((slug) => recordAt(slug, spot)),
    recordAt('hidden', spot, { listing: 'unconfirmed' }),
    recordAt('gone', spot, { status: 'withdrawn' }),
  ]),
);
afterEach(() => void vi.useRealTimers());

const onDay = (day: string) => vi.useFakeTimers({ now: new Date(`${day}T16:00:00Z`), toFake: ['Date'] });
const home = () => path.join(process.env.DATA_DIR ?? '', 'bulk');
const names = (bulk: Bulk) => bulk.files.map(({ url }) => url);

async function bulkNow(): Promise<Bulk> {
  const response = await ask(GET, '/api/v1/bulk', undefined);
  expect(response.status).toBe(200);
  return bulkSchema.parse(await response.json());
}

function askFile(url: string, init?: RequestInit, route = getFile) {
  const [day = '', file = ''] = url.split('/').slice(-2).map(decodeURIComponent);
  return ask(route, url, { params: Promise.resolve({ day, file }) }, init);
}

test('names every file with its length and its checksum, and no file holds what is not published', async () => {
  onDay('2026-11-25');
  const bulk = await bulkNow();
  expect([bulk.day, bulk.listings]).toEqual(['2026-11-25', SHOWN.length]);
  expect(bulk.files.map(({ name }) => name)).toEqual(BULK_MAKERS.map(({ name }) => name));
  for (const { url, bytes, sha256 } of bulk.files) {
    const response = await askFile(url);
    const body = Buffer.from(await response.arrayBuffer());
    expect(createHash('sha256').update(body).digest('hex')).toBe(sha256);
    expect([body.length, response.headers.get('Content-Length')]).toEqual([bytes, String(bytes)]);
    expect(body.toString()).toContain('hospital-229');
    expect(body.toString()).not.toMatch(/hidden|gone/);
  }
});

test('the CSV says what the list says, listing by listing', async () => {
  onDay('2026-11-25');
  const [csv] = (await bulkNow()).files;
  const asked = await Promise.all(
    [0, 100, 200].map(async (offset) => {
      const answer = await ask(getList, `/api/v1/centers?limit=100&offset=${offset}`, undefined);
      return centerListSchema.parse(await answer.json()).items;
    }),
  );
  expect(await (await askFile(csv?.url ?? '')).text()).toBe(centersAsCsv(asked.flat()));
});

test('is made once a day, and the day before stays', async () => {
  rmSync(home(), { recursive: true });
  onDay('2026-11-25');
  const [first, same] = await Promise.all([bulkNow(), bulkNow()]);
  expect(same).toEqual(first);
  globalThis.haiDatabase?.$client.exec(`update center set status = 'withdrawn' where slug = 'hospital-0'`);
  expect(await bulkNow()).toEqual(first);
  onDay('2026-11-26');
  const second = await bulkNow();
  expect([second.day, second.listings]).toEqual(['2026-11-26', SHOWN.length - 1]);
  for (const url of [...names(first), ...names(second)]) expect((await askFile(url)).status).toBe(200);
  onDay('2026-11-27');
  await bulkNow();
  for (const url of names(first)) expect((await askFile(url)).status).toBe(404);
  expect(readdirSync(home()).toSorted()).toEqual(['2026-11-26', '2026-11-27']);
});

test('a file can be asked about, is not sent again, and nothing else on the disk is reached', async () => {
  onDay('2026-11-27');
  const [{ url = '', sha256 = '' } = {}] = (await bulkNow()).files;
  const head = await askFile(url, { method: 'HEAD' }, headOfFile);
  expect([head.status, await head.text(), head.headers.get('ETag')]).toEqual([200, '', `"${sha256}"`]);
  expect(head.headers.get('Access-Control-Allow-Origin')).toBe('*');
  const again = await askFile(url, { headers: { 'If-None-Match': `"${sha256}"` } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect((await askFile(url, { method: 'POST' }, postFile)).status).toBe(405);
  for (const [day, file] of [
    ['2026-11-27', 'manifest.json'],
    ['2026-11-27', '../../hai.db'],
    ['..', 'hai.db'],
    ['2026-11-27', '__proto__'],
    ['\u0000', 'centers.csv'],
  ] as const) {
    const refused = await askFile(`/api/v1/bulk/${encodeURIComponent(day)}/${encodeURIComponent(file)}`);
    expect(problemSchema.parse(await refused.json()).status).toBe(404);
  }
});
