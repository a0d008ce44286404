import { expect, test } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { accuracyVersion, dataVersion } from './data-version';
import { openTestDatabase } from './test-database';

const spot = { lat: 41, lng: -87 };
const TIMES = "'2026-11-26T00:00:00.000Z'";
const WHO = "'system', ''";

test.each([
  ['a listing that is added', () => {}],
  ['a listing that is written', `update center set name = 'x'`],
  ['a listing that goes', `delete from center`],
  [
    'a notice',
    `insert into safety_notice (id, version, status, updated_at, who_kind, who_name) values ('n', 1, 'published', ${TIMES}, ${WHO})`,
  ],
  [
    'a review',
    `insert into page_review (topic, locale, version, status, updated_at, who_kind, who_name) values ('pump', 'en', 1, 'published', ${TIMES}, ${WHO})`,
  ],
])('%s is another version', (_, sql) => {
  const db = openTestDatabase();
  const empty = dataVersion(db);
  addRecords(db, [recordAt('one', spot)]);
  const before = dataVersion(db);
  expect(before).not.toBe(empty);
  if (typeof sql !== 'string') return;
  db.$client.exec(sql);
  expect(dataVersion(db)).not.toBe(before);
  expect(dataVersion(db)).toBe(dataVersion(db));
});

test('a notice that is written again is another version', () => {
  const db = openTestDatabase();
  db.$client.exec(
    `insert into safety_notice (id, version, status, updated_at, who_kind, who_name) values ('n', 1, 'published', ${TIMES}, ${WHO})`,
  );
  const before = dataVersion(db);
  db.$client.exec(`update safety_notice set version = 2, status = 'withdrawn'`);
  expect(dataVersion(db)).not.toBe(before);
});

test('reports change what is counted, and nothing else', () => {
  const db = openTestDatabase();
  addRecords(db, [recordAt('one', spot)]);
  const [data, accuracy] = [dataVersion(db), accuracyVersion(db)];
  db.$client.exec(`insert into report (number, center_id, slug, topic, text, language, status, received_at)
    values ('1', 1, 'one', 'phone', 'x', 'en', 'received', ${TIMES})`);
  expect(dataVersion(db)).toBe(data);
  const received = accuracyVersion(db);
  expect(received).not.toBe(accuracy);
  db.$client.exec(`update report set answered_at = ${TIMES}`);
  expect(accuracyVersion(db)).not.toBe(received);
});
