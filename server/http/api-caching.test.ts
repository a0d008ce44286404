import { expect, test } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { ask, setUpTestSite } from '@/server/test-site.fixture';
import { readEndpoint } from './read-endpoint';
import { json } from './respond';

setUpTestSite((db) => addRecords(db, [recordAt('one', { lat: 41, lng: -87 })]));

let built = 0;
const endpoint = readEndpoint(() => {
  built += 1;
  return json({ built });
});
const get = (path: string, tag = '') =>
  ask(endpoint.GET, path, undefined, { headers: { 'If-None-Match': tag } });
const tagOf = async (path: string) => (await get(path)).headers.get('ETag') ?? '';

test('who has the answer is told so without its being built again', async () => {
  const tag = await tagOf('/api/v1/centers?limit=20');
  expect(tag).toMatch(/^"[\w-]{27}"$/);
  const before = built;
  const again = await get('/api/v1/centers?limit=20', `W/${tag}`);
  expect([again.status, await again.text(), built]).toEqual([304, '', before]);
  expect(again.headers.get('ETag')).toBe(tag);
  expect(again.headers.get('Cache-Control')).toBe('no-cache');
});

test('another address, and other data, are another answer', async () => {
  const tag = await tagOf('/api/v1/centers');
  expect((await get('/api/v1/centers?limit=5', tag)).status).toBe(200);
  globalThis.haiDatabase?.$client.exec(`update center set name = 'another'`);
  expect((await get('/api/v1/centers', tag)).status).toBe(200);
});

test('the scoreboard is another one with each report', async () => {
  const tag = await tagOf('/api/v1/accuracy');
  expect((await get('/api/v1/accuracy', tag)).status).toBe(304);
  globalThis.haiDatabase?.$client.exec(
    `insert into report (number, center_id, slug, topic, text, language, status, received_at)
      values ('1', 1, 'one', 'phone', 'x', 'en', 'received', '2026-11-26T00:00:00.000Z')`,
  );
  expect((await get('/api/v1/accuracy', tag)).status).toBe(200);
});

test.each(['near=Toledo', 'q=Toledo', 'bbox=-87,41,-86,42', 'region=OH', 'condition=crlm', 'limit=Toledo'])(
  'an answer to %s is kept nowhere, and is built each time',
  async (query) => {
    const answer = await get(`/api/v1/centers?${query}`);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const before = built;
    await get(`/api/v1/centers?${query}`, answer.headers.get('ETag') ?? '');
    expect(built).toBe(before + 1);
  },
);

test('nor is a refusal that repeats a place', async () => {
  const failing = readEndpoint(() => {
    throw new Error('no');
  });
  const { headers } = await ask(failing.GET, '/api/v1/centers?near=Toledo', undefined);
  expect(headers.get('Cache-Control')).toBe('no-store');
});
