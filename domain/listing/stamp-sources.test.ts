import { expect, test } from 'vitest';
import { editOf } from './edit';
import { stampSources } from './edit-parts';
import { makeListingRecord } from './listing.fixture';

const old = { source: 'https://example.org/old', day: '2026-01-01' };
const given = { source: 'Phoned the coordinator', day: '2026-11-23' };
const own = { source: 'https://example.org/team', day: '2026-11-20' };
const before = makeListingRecord({
  services: { pump_refill: 'no' },
  fieldSources: { name: old, website: old },
});
const edit = editOf(before);

test('only what changed gets the source of the edit', () => {
  const changed = { ...edit, name: 'B', services: { pump_refill: 'yes' } };
  expect(stampSources(before, changed, given).fieldSources).toEqual({
    name: given,
    website: old,
    'services.pump_refill': given,
  });
});

test('a fact that changed without a source loses the old one', () => {
  expect(stampSources(before, { ...edit, name: 'B' }, null).fieldSources).toEqual({ website: old });
});

test('a source given beside the fact itself stays', () => {
  const changed = { ...edit, name: 'B', fieldSources: { ...before.fieldSources, name: own } };
  expect(stampSources(before, changed, given).fieldSources).toMatchObject({ name: own });
  expect(stampSources(before, changed, null).fieldSources).toMatchObject({ name: own });
});

test('an answer taken back is a change too', () => {
  expect(stampSources(before, { ...edit, services: {} }, given).fieldSources).toMatchObject({
    'services.pump_refill': given,
  });
});

test('what only lost something keeps its source without a new one', () => {
  const [phone] = before.phones;
  const two = makeListingRecord({
    phones: phone ? [phone, { ...phone, number: '+16145550111' }] : [],
    fieldSources: { phones: old },
  });
  expect(stampSources(two, { ...editOf(two), phones: before.phones }, null).fieldSources).toEqual({
    phones: old,
  });
});

test('a pin that says its own source is given no other, and keeps no old one', () => {
  const pinned = makeListingRecord({ fieldSources: { location: old } });
  const location = { ...pinned.location, lat: 39.97, source: 'Our place list' };
  expect(stampSources(pinned, { ...editOf(pinned), location }, given).fieldSources).toEqual({});
});

test('nothing changed: the same edit', () => {
  expect(stampSources(before, edit, given)).toBe(edit);
});
