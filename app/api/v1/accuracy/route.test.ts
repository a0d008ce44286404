import { describe, expect, it } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { answerReport, fileReport } from '@/db/report/commands';
import { addDays } from '@/domain/day';
import { accuracySchema } from '@/domain/formats/json/accuracy';
import { problemSchema } from '@/domain/formats/json/problem';
import { READER, REVIEWER } from '@/domain/listing/listing.fixture';
import { ask, setUpTestSite } from '@/server/test-site.fixture';
import { today } from '@/server/today';
import * as route from './route';

const spot = { lat: 42.28319, lng: -83.72871 };
const HOUR = 3_600_000;

setUpTestSite((db) => {
  const ago = (days: number) => addDays(today(), -days);
  addRecords(db, [
    recordAt('fresh', spot, { checkedOn: ago(100), confirmedOn: ago(3), confirmedBy: 'nurse' }),
    recordAt('old', spot, { checkedOn: ago(91), listing: 'reported' }),
    recordAt('middle', spot, { checkedOn: ago(10), status: 'paused' }),
    recordAt('hidden', spot, { checkedOn: ago(500), listing: 'unconfirmed' }),
    recordAt('gone', spot, { checkedOn: ago(500), status: 'withdrawn' }),
  ]);
  const report = {
    slug: 'old',
    topic: 'phone',
    text: 'a private word',
    email: 'x@example.org',
    language: 'en',
  };
  const now = new Date();
  fileReport(db, READER, report, { now: new Date(now.getTime() - 36 * HOUR) });
  fileReport(db, READER, report, { now });
  answerReport(
    db,
    REVIEWER,
    { reportId: 1, status: 'not-changed', whatChanged: 'The number.', language: 'en', mail: null },
    { now },
  );
});

const get = (query = '', init?: RequestInit) => ask(route.GET, `/api/v1/accuracy${query}`, undefined, init);

describe('GET /api/v1/accuracy', () => {
  it('counts what readers see, from the tables', async () => {
    const body = accuracySchema.parse(await (await get()).json());
    expect(body).toMatchObject({
      asOf: today(),
      listings: { published: 3, confirmed: 2, reported: 1, active: 2, paused: 1, planned: 0, withdrawn: 1 },
      confirmedWithHospital: { count: 1, share: 1 / 3 },
      overdue: 1,
      medianAgeDays: 10,
      reports: { open: 1, answered: 1, medianDaysToAnswer: 1.5 },
    });
    expect(body.months.at(-1)).toMatchObject({
      month: today().slice(0, 7),
      published: 3,
      reportsAnswered: 1,
    });
  });

  it('tells nothing of what readers wrote', async () => {
    expect(await (await get()).text()).not.toMatch(/private|example\.org/);
  });

  it('takes no parameters, and cannot be written to', async () => {
    const refused = await get('?near=60637');
    expect(problemSchema.parse(await refused.json())).toMatchObject({
      status: 400,
      errors: [{ parameter: 'near' }],
    });
    const posted = await ask(route.POST, '/api/v1/accuracy', undefined, { method: 'POST' });
    expect(posted.status).toBe(405);
  });

  it('is not sent again to whoever has it, and answers HEAD', async () => {
    const first = await get();
    const tag = first.headers.get('ETag') ?? '';
    expect((await get('', { headers: { 'If-None-Match': tag } })).status).toBe(304);
    const head = await ask(route.HEAD, '/api/v1/accuracy', undefined, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});
