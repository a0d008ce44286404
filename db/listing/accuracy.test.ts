import { expect, test, vi } from 'vitest';
import { answerReport, fileReport } from '@/db/report/commands';
import { makeRecord } from '@/domain/listing/center.fixture';
import { OWNER, READER } from '@/domain/listing/listing.fixture';
import { findAccuracy } from './accuracy';
import { confirmCenter, setStatus } from './commands';
import { idOf, openListings, WHY } from './listing.fixture';
import { seedCenters } from './seed-centers';

const at = (instant: string) => ({ now: new Date(instant) });
const listed = { slug: 'test-hospital-oh', topic: 'phone', text: '', email: null, language: 'en' };

test('an empty list claims nothing', () => {
  const accuracy = findAccuracy(openListings([]), '2026-11-24');
  expect(accuracy).toMatchObject({
    asOf: '2026-11-24',
    listings: { published: 0, confirmed: 0, withdrawn: 0 },
    confirmedWithHospital: { count: 0, share: null },
    overdue: 0,
    medianAgeDays: null,
    reports: { open: 0, answered: 0, medianDaysToAnswer: null },
  });
  expect(accuracy.months.map(({ month }) => month)).toEqual([
    '2025-12',
    ...['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].map((month) => `2026-${month}`),
  ]);
});

test('listings are counted as readers see them', () => {
  const db = openListings([
    makeRecord({ slug: 'a', confirmedOn: '2026-08-26', confirmedBy: 'nurse', checkedOn: '2026-01-01' }),
    makeRecord({ slug: 'b', confirmedOn: '2026-08-25', confirmedBy: 'nurse', checkedOn: '2026-08-25' }),
    makeRecord({ slug: 'c', listing: 'reported', status: 'paused', checkedOn: '2026-11-14' }),
    makeRecord({ slug: 'd', status: 'planned', checkedOn: '2026-11-24' }),
    makeRecord({ slug: 'gone', status: 'withdrawn' }),
    makeRecord({ slug: 'hidden', listing: 'unconfirmed' }),
    makeRecord({ slug: 'hidden-and-gone', listing: 'unconfirmed', status: 'withdrawn' }),
  ]);
  expect(findAccuracy(db, '2026-11-24')).toMatchObject({
    listings: { published: 4, confirmed: 3, reported: 1, active: 2, paused: 1, planned: 1, withdrawn: 1 },
    confirmedWithHospital: { count: 1, share: 0.25 },
    overdue: 1,
    medianAgeDays: 50,
  });
});

test('reports are counted in the months in which they came and were answered', () => {
  const db = openListings();
  const report = (instant: string) => fileReport(db, READER, listed, at(instant));
  const answer = (reportId: number, instant: string) =>
    answerReport(
      db,
      OWNER,
      { reportId, status: 'not-changed', whatChanged: 'The number.', language: 'en', mail: null },
      at(instant),
    );
  report('2025-01-01T00:00:00Z');
  answer(1, '2025-11-30T00:00:00Z');
  report('2026-10-30T00:00:00Z');
  answer(2, '2026-11-02T00:00:00Z');
  report('2026-11-10T00:00:00Z');
  answer(3, '2026-11-10T12:00:00Z');
  report('2026-11-20T00:00:00Z');
  const { reports, months } = findAccuracy(db, '2026-11-24');
  expect(reports).toEqual({ open: 1, answered: 2, medianDaysToAnswer: 1.8 });
  expect(months.slice(-2)).toMatchObject([
    { month: '2026-10', reportsReceived: 1, reportsAnswered: 0 },
    { month: '2026-11', reportsReceived: 2, reportsAnswered: 2 },
  ]);
});

test('a month ends at the office, as the days on receipts do', () => {
  const db = openListings();
  fileReport(db, READER, listed, at('2026-12-01T04:59:00Z'));
  fileReport(db, READER, listed, at('2026-12-01T05:00:00Z'));
  setStatus(
    db,
    OWNER,
    { id: idOf(db), version: 1, status: 'withdrawn', reason: WHY },
    at('2026-12-01T04:00:00Z'),
  );
  expect(findAccuracy(db, '2026-12-01').months.slice(-2)).toMatchObject([
    { month: '2026-11', reportsReceived: 1, changes: 1, published: 0 },
    { month: '2026-12', reportsReceived: 1, changes: 0, published: 0 },
  ]);
});

test('each month is told as it was then', () => {
  const db = openListings([]);
  const seed = (slugs: string[], instant: string) =>
    seedCenters(
      db,
      {
        asOf: instant.slice(0, 10),
        method: 'x',
        centers: slugs.map((slug) => makeRecord({ slug, checkedOn: '2026-06-01' })),
      },
      at(instant),
    );
  seed(['one'], '2026-06-10T00:00:00Z');
  seed(['one', 'two'], '2026-08-31T23:59:59Z');
  const one = idOf(db, 'one');
  const how = { how: 'phoned', withRole: 'nurse', language: 'en' };
  confirmCenter(db, OWNER, { id: one, version: 1, ...how, day: '2026-07-15' }, at('2026-07-15T10:00:00Z'));
  const close = { id: idOf(db, 'two'), version: 1, status: 'withdrawn', reason: WHY };
  setStatus(db, OWNER, close, at('2026-10-05T00:00:00Z'));
  const story = findAccuracy(db, '2026-11-24').months.map(
    ({ month, published, confirmedWithHospital, changes }) =>
      `${month} ${published} ${confirmedWithHospital} ${changes}`,
  );
  expect(story.slice(5)).toEqual([
    '2026-05 0 0 0',
    '2026-06 1 0 0',
    '2026-07 1 1 1',
    '2026-08 2 1 0',
    '2026-09 2 1 0',
    '2026-10 1 0 1',
    '2026-11 1 0 0',
  ]);
});

test('a listing older than the history was before its first change what that change found', () => {
  const db = openListings([makeRecord()]);
  const close = { id: idOf(db), version: 1, status: 'withdrawn', reason: WHY };
  setStatus(db, OWNER, close, at('2027-01-05T00:00:00Z'));
  const published = findAccuracy(db, '2027-01-31').months.map((month) => month.published);
  expect(published.slice(-4)).toEqual([0, 1, 1, 0]);
});

test('what came since is counted on top, and history that is over is read once', () => {
  const db = openListings([makeRecord({ checkedOn: '2026-06-01' })]);
  const prepare = vi.spyOn(db.$client, 'prepare');
  const timesRead = () => prepare.mock.calls.filter(([query]) => query.includes('$.confirmedOn')).length;
  const lastTwo = (today: string) =>
    findAccuracy(db, today)
      .months.slice(-2)
      .map(({ month, published, confirmedWithHospital, changes }) =>
        [month, published, confirmedWithHospital, changes].join(' '),
      );
  expect(lastTwo('2027-01-10')).toEqual(['2026-12 1 0 0', '2027-01 1 0 0']);
  const how = { how: 'phoned', withRole: 'nurse', language: 'en', day: '2027-01-11' };
  confirmCenter(db, OWNER, { id: idOf(db), version: 1, ...how }, at('2027-01-11T10:00:00Z'));
  expect(lastTwo('2027-01-11')).toEqual(['2026-12 1 0 0', '2027-01 1 1 1']);
  expect(timesRead()).toBe(1);
  expect(lastTwo('2027-02-01')).toEqual(['2027-01 1 1 1', '2027-02 1 1 0']);
  expect(timesRead()).toBe(2);
  const close = { id: idOf(db), version: 2, status: 'withdrawn', reason: WHY };
  setStatus(db, OWNER, close, at('2027-02-02T10:00:00Z'));
  expect(lastTwo('2027-02-02')).toEqual(['2027-01 1 1 1', '2027-02 0 0 1']);
});

test('a clock that was set back does not leave a month that never was', () => {
  const db = openListings([makeRecord({ checkedOn: '2026-06-01' })]);
  findAccuracy(db, '2027-03-01');
  const close = { id: idOf(db), version: 1, status: 'withdrawn', reason: WHY };
  setStatus(db, OWNER, close, at('2027-01-05T00:00:00Z'));
  const [before, now] = findAccuracy(db, '2027-02-01').months.slice(-2);
  expect([before?.published, now?.published]).toEqual([0, 0]);
});
