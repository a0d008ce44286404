import { expect, test } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { openTestDatabase } from '@/db/test-database';
import { EVERYTHING } from '@/domain/search/criteria';
import { findCenters } from './centers';

test('a source that may mean a condition is found by it with its words, until somebody answers', () => {
  const db = openTestDatabase();
  const says = 'primary liver cancer';
  const mayTreat = (['icca', 'hcc'] as const).map((condition) => ({ condition, says }));
  const spot = { lat: 39.1, lng: -84.5 };
  addRecords(db, [
    recordAt('unclear', spot, { conditions: { other_liver_mets: 'yes' }, mayTreat }),
    recordAt('answered', spot, { conditions: { icca: 'no', hcc: 'yes' }, mayTreat }),
    recordAt('silent', spot, { conditions: {} }),
  ]);
  const found = (condition: 'icca' | 'hcc') =>
    findCenters(db, { ...EVERYTHING, conditions: [condition] }, { today: '2026-11-26' }).items.map(
      ({ center }) => [center.slug, center.mayTreat.length],
    );
  expect(found('icca')).toEqual([['unclear', 2]]);
  expect(found('hcc')).toEqual([
    ['answered', 0],
    ['unclear', 2],
  ]);
});
