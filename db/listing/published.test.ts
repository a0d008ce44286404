import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { openTestDatabase } from '@/db/test-database';
import { makeRecord } from '@/domain/listing/center.fixture';
import { addRecords, recordAt } from './centers.fixture';
import { countListings, findCenterBySlug, listRegions } from './published';

const spot = { lat: 41.6528, lng: -83.5379 };
const inRegion = (region: string, country = 'US') => ({
  address: { ...makeRecord().address, region, country },
});

let db: Db;
beforeEach(() => {
  db = openTestDatabase();
  addRecords(db, [
    recordAt('michigan', spot, {
      name: 'Michigan Health',
      confirmedOn: '2026-11-01',
      ...inRegion('MI'),
    }),
    recordAt('cincinnati', spot, { listing: 'reported', ...inRegion('OH') }),
    recordAt('toronto', spot, { listing: 'reported', status: 'paused', ...inRegion('ON', 'CA') }),
    recordAt('hidden', spot, { listing: 'unconfirmed', ...inRegion('OH') }),
    recordAt('gone', spot, { status: 'withdrawn', ...inRegion('OH') }),
    recordAt('never', spot, { status: 'withdrawn', listing: 'unconfirmed' }),
  ]);
});

describe('findCenterBySlug', () => {
  const find = (slug: string) => findCenterBySlug(db, slug, '2026-11-23');

  it('finds what is published, and knows what was', () => {
    const center = { name: 'Michigan Health', overdue: false };
    expect(find('michigan')).toMatchObject({ outcome: 'found', center });
    expect(find('gone')).toEqual({ outcome: 'withdrawn' });
  });

  it.each(['hidden', 'never', 'nowhere', '', 'MICHIGAN', "' or 1=1 --", 'a\u0000b'])(
    'does not know %j',
    (slug) => {
      expect(find(slug)).toEqual({ outcome: 'unknown' });
    },
  );
});

describe('published centers', () => {
  it('are counted by country and region', () => {
    expect(listRegions(db)).toEqual([
      { country: 'CA', region: 'ON', total: 1 },
      { country: 'US', region: 'MI', total: 1 },
      { country: 'US', region: 'OH', total: 1 },
    ]);
  });

  it('are counted by how sure we are of them', () => {
    expect(countListings(db)).toEqual({ total: 3, confirmed: 1, reported: 2 });
  });
});
