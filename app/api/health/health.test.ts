import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { addMail } from '@/db/mail/commands';
import { endLease, takeLease } from '@/db/mail/delivery';
import { places } from '@/db/place/schema';
import { liveSchema, problemSchema, readySchema } from '@/domain/formats/json/problem';
import { databaseFile, db } from '@/server/db';
import { log } from '@/server/log';
import { ask, setUpTestSite } from '@/server/test-site.fixture';
import * as live from './live/route';
import * as ready from './ready/route';

const spot = { lat: 41, lng: -87 };

setUpTestSite((db) => {
  addRecords(db, [recordAt('here', spot)]);
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

const check = (method = 'GET') => ask(ready.GET, '/api/health/ready', undefined, { method });

describe('health', () => {
  it('is live while the process runs', async () => {
    const response = await ask(live.GET, '/api/health/live', undefined);
    expect([response.status, liveSchema.safeParse(await response.json()).success]).toEqual([200, true]);
  });

  it('is ready with database, migrations and seed', async () => {
    const response = await check();
    expect([response.status, readySchema.safeParse(await response.json()).success]).toEqual([200, true]);
  });

  it('tells disk, jobs, mail and backups', async () => {
    const jobs = { job: 'background', holder: 'a', minutes: 5 };
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);
    takeLease(db(), jobs, ago(100));
    endLease(db(), jobs, ago(90));
    const words = { subject: 'S', text: 'T', html: null };
    addMail(db(), { ...words, kind: 'digest', to: 'ann@example.org', dedupeKey: 'd' }, ago(3600));
    const { checks } = readySchema.parse(await (await check()).json());
    expect(checks).toMatchObject({ mail: { waiting: 1 }, backup: { ageS: null } });
    expect(checks?.disk.freeMb).toBeGreaterThan(0);
    expect([Math.round((checks?.jobs.ageS ?? 0) / 10), Math.round((checks?.mail.ageS ?? 0) / 10)]).toEqual([
      9, 360,
    ]);
  });

  it('is not ready where nothing can be written, and says what still works', async () => {
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
    fs.mkdirSync(path.join(process.env.DATA_DIR ?? '', `.probe-${process.pid}`));
    const answer = await check();
    vi.useRealTimers();
    expect(problemSchema.parse(await answer.json())).toMatchObject({
      status: 503,
      reason: 'disk',
      detail: 'Pages can be read, but nothing can be written where the data lie (EISDIR).',
      checks: { disk: { isLow: expect.any(Boolean) } },
    });
  });

  it('says why it is not ready', async () => {
    globalThis.haiDatabase?.$client.exec('delete from center');
    const response = await check();
    expect(problemSchema.parse(await response.json())).toMatchObject({
      type: '/problems/not-ready',
      status: 503,
      reason: 'listings',
    });
  });

  it('says so when the database cannot be read, or is not there', async () => {
    const write = vi.spyOn(log(), 'error').mockImplementation(() => {});
    globalThis.haiDatabase?.$client.exec('drop table center');
    expect(await (await check()).json()).toMatchObject({ status: 503, reason: 'database' });
    expect(write).toHaveBeenCalledOnce();
    fs.rmSync(databaseFile());
    expect(await (await check()).json()).toMatchObject({ status: 503, reason: 'database' });
    write.mockRestore();
  });
});
