import { expect, test } from 'vitest';
import { changedParts, EDIT_PARTS, partOf, saysNothing, stampSources, withPart } from './edit-parts';
import { SOURCED_FIELDS } from './fact-keys';
import { makeEdit, makeListingRecord } from './listing.fixture';

const edit = { ...makeEdit(), services: { pump_refill: 'no' as const } };

test('answers and sources are parts of their own, an address is one', () => {
  for (const part of ['name', 'address', 'services.pump_refill', 'fieldSources.services.pump_refill'])
    expect(EDIT_PARTS).toContain(part);
  expect(EDIT_PARTS).not.toContain('services');
  expect(EDIT_PARTS).not.toContain('address.city');
});

test('a part is read, said otherwise and taken away; the rest stays', () => {
  expect(partOf(edit, 'services.pump_refill')).toBe('no');
  expect(partOf(edit, 'services.pump_placement')).toBeUndefined();
  expect(partOf(edit, 'name')).toBe(edit.name);
  expect(withPart(edit, 'services.pump_placement', 'yes')).toEqual({
    ...edit,
    services: { pump_refill: 'no', pump_placement: 'yes' },
  });
  expect(withPart(edit, 'services.pump_refill', undefined)).toEqual({ ...edit, services: {} });
  expect(withPart(edit, 'name', 'B')).toEqual({ ...edit, name: 'B' });
  expect(withPart(edit, 'fieldSources.services.pump_refill', 1).fieldSources).toEqual({
    'services.pump_refill': 1,
  });
});

test('every part is changed alone: no other one notices, and taken back it is as it was', () => {
  for (const part of EDIT_PARTS) {
    const changed = withPart(edit, part, { x: 'other' });
    expect(changedParts(edit, changed), part).toEqual([part]);
    expect(changedParts(edit, withPart(changed, part, partOf(edit, part))), part).toEqual([]);
  }
});

test.each([null, undefined, '', [], {}, [null], { a: null, b: '' }, [[], {}]])('%j says nothing', (value) => {
  expect(saysNothing(value)).toBe(true);
});

test.each([0, false, ' ', 'no', [0], { a: { b: false } }])('%j says something', (value) => {
  expect(saysNothing(value)).toBe(false);
});

const CALL = { source: 'A call', day: '2026-11-26' };
const PAGE = { source: 'https://example.org/old', day: '2026-01-05' };
const sourced = makeListingRecord({
  programSince: 2020,
  fieldSources: { programSince: PAGE, website: PAGE, 'services.pump_placement': PAGE },
});

test('a changed fact gets the source of the change, and no other fact does', () => {
  const changed = makeEdit({ ...sourced, programSince: 2019, services: { pump_placement: 'no' } });
  expect(stampSources(sourced, changed, CALL).fieldSources).toEqual({
    programSince: CALL,
    website: PAGE,
    'services.pump_placement': CALL,
  });
});

test('without a source the old one goes: it never said what stands there now', () => {
  const changed = makeEdit({ ...sourced, programSince: 2019, services: {} });
  expect(stampSources(sourced, changed, null).fieldSources).toEqual({ website: PAGE });
});

test('a source given with the change itself outweighs that of the whole', () => {
  const own = { source: 'https://example.org/new', day: '2026-11-25' };
  const changed = makeEdit({
    ...sourced,
    programSince: 2019,
    fieldSources: { ...sourced.fieldSources, programSince: own },
  });
  expect(stampSources(sourced, changed, CALL).fieldSources).toMatchObject({
    programSince: own,
    website: PAGE,
  });
});

test('an edit that changes nothing gets no source, and facts that have none are passed by', () => {
  const same = makeEdit(sourced);
  expect(stampSources(sourced, same, CALL)).toBe(same);
  const renamed = { ...same, editorNotes: 'Call on Mondays.', aliases: ['TH', 'Test'] };
  expect(stampSources(sourced, renamed, CALL)).toBe(renamed);
  expect(SOURCED_FIELDS).not.toContain('aliases');
});
