import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centerFeaturesSchema, featuresText } from '@/domain/formats/geojson/centers';
import { BEARINGS } from '@/domain/geo/bearing';
import { anyRecord } from '@/domain/import/any-record.fixture';
import { isPublic, publicCenter } from '@/domain/listing/center-view';
import { centerItem, centerListSchema } from './center';
import { centerText, listText } from './center-text';

const page = { total: 3, count: 2, limit: 20, offset: 0 };
const measured = fc.record({
  distanceKm: fc.option(fc.double({ min: 0, max: 20_000, noNaN: true })),
  bearing: fc.option(fc.constantFrom(...BEARINGS)),
});
const found = fc
  .tuple(
    anyRecord.filter((record) => isPublic(record)).map((record) => publicCenter(record, '2026-11-23')),
    measured,
  )
  .map(([center, measures]) => ({ center, ...measures }));

test('a text put together is the one that JSON.stringify makes, the first time and every other', () => {
  fc.assert(
    fc.property(found, measured, (one, again) => {
      expect(centerText(one)).toBe(JSON.stringify(centerItem(one)));
      const elsewhere = { center: one.center, ...again };
      expect(centerText(elsewhere)).toBe(JSON.stringify(centerItem(elsewhere)));
    }),
  );
});

test('list and features are JSON of their shapes', () => {
  fc.assert(
    fc.property(fc.array(found, { maxLength: 3 }), (list) => {
      const items = list.map((one) => JSON.parse(JSON.stringify(centerItem(one))));
      const listed = JSON.parse(listText(page, list));
      expect(listed).toEqual({ ...page, items });
      const { features, ...rest } = JSON.parse(featuresText(page, list));
      expect(rest).toEqual({ type: 'FeatureCollection', ...page });
      expect(features.map((feature: { properties: unknown }) => feature.properties)).toEqual(items);
    }),
    { numRuns: 30 },
  );
});

test('an empty list is a list', () => {
  expect(centerListSchema.parse(JSON.parse(listText(page, []))).items).toEqual([]);
  expect(centerFeaturesSchema.parse(JSON.parse(featuresText(page, []))).features).toEqual([]);
});
