import { expect, test } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import type { FoundCenter } from '@/domain/listing/center-view';
import type { ListingRecord } from '@/domain/listing/edit';
import { setUpTestSite } from '@/server/test-site.fixture';
import { referAnswer } from './refer-answer';

const at = (slug: string, milesSouth: number, more: Partial<ListingRecord> = {}) => ({
  ...recordAt(slug, { lat: 41.6 - milesSouth / 69, lng: -83.5 }),
  conditions: { icca: 'yes' as const },
  services: { pump_placement: 'yes' as const },
  ...more,
});

setUpTestSite(
  (db) =>
    addRecords(db, [
      at('paused', 10, { status: 'paused', statusReason: 'No surgeon' }),
      at('refills-only', 20, { services: { pump_refill: 'yes' } }),
      at('near', 30),
      at('other-disease', 40, { conditions: { crlm_unresectable: 'yes' } }),
      at('far', 50),
      at('planned', 55, { status: 'planned', statusReason: 'Next year' }),
      at('farthest', 60),
    ]),
  { hasGazetteer: true },
);

const ask = (params: Record<string, string>) => {
  const answer = referAnswer(params, String);
  const slugs = (list: FoundCenter[]) => list.map(({ center }) => center.slug);
  return answer && { shown: slugs(answer.shown), passed: slugs(answer.passed), total: answer.view.total };
};

test('the two nearest that place pumps, treat the disease and take patients; a nearer one that does not is named', () => {
  expect(ask({ near: '43604', condition: 'icca' })).toEqual({
    shown: ['near', 'far'],
    passed: ['paused'],
    total: 5,
  });
});

test('without a disease every program that places pumps fits', () => {
  expect(ask({ near: '43604' })).toMatchObject({ shown: ['near', 'other-disease'], passed: ['paused'] });
});

test('a disease that nobody says they treat: no program, and none is made up', () => {
  expect(ask({ near: '43604', condition: 'hcc' })).toEqual({ shown: [], passed: [], total: 0 });
});

test('no place: no answer; a place nobody knows: an answer that says so', () => {
  expect(ask({ condition: 'icca' })).toBeNull();
  expect(ask({ near: '  ' })).toBeNull();
  expect(referAnswer({ near: 'Xqzwvkj' }, String)).toMatchObject({
    shown: [],
    view: { answer: { outcome: 'unknown' } },
  });
});
