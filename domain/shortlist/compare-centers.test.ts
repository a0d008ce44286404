import { describe, expect, test } from 'vitest';
import type { Center } from '@/domain/listing/center';
import { makeRecord } from '@/domain/listing/center.fixture';
import { publicCenter } from '@/domain/listing/center-view';
import type { ListingRecord } from '@/domain/listing/edit';
import { type CompareRow, compareCenters } from './compare';

const TODAY = '2026-11-26';
const center = (more: Partial<ListingRecord>): Center =>
  publicCenter({ ...makeRecord(more), listing: 'confirmed' }, TODAY);
const phone = (number: string, audience: 'patients' | 'referring' | 'hospital') => ({
  number,
  label: 'A line',
  for: audience,
  sourceUrl: null,
});

function rowsOf(records: Partial<ListingRecord>[], distances: (number | null)[] = []) {
  const items = records.map((more, index) => ({
    center: center(more),
    distanceKm: distances[index] ?? null,
    bearing: null,
  }));
  const rows = compareCenters(items).flatMap((group) => group.rows);
  return new Map(rows.map((row): [string, CompareRow] => [row.name.key, row]));
}

describe('implants and refills', () => {
  const rows = rowsOf([
    { services: { pump_placement: 'yes', pump_refill: 'no' } },
    { services: { pump_placement: 'yes' } },
  ]);

  test('are facts of their own', () => {
    expect(rows.get('pump_placement')?.agreement).toBe('same');
    expect(rows.get('pump_refill')?.agreement).toBe('differs');
  });

  test('unknown stays unknown beside a no', () => {
    expect(rows.get('pump_refill')?.values).toEqual([
      { kind: 'answer', answer: 'no' },
      { kind: 'answer', answer: null },
    ]);
  });

  test('what not one of them says is neither the same nor different', () => {
    expect(rowsOf([{ services: {} }, { services: {} }]).get('pump_refill')?.agreement).toBe('unknown');
  });
});

test('a condition that a source may mean has a row with its words, and says more than nothing', () => {
  const mayTreat = [{ condition: 'hcc' as const, says: 'primary liver cancer' }];
  const row = rowsOf([{ conditions: {}, mayTreat }, { conditions: {} }]).get('hcc');
  expect(row).toMatchObject({
    agreement: 'differs',
    values: [
      { answer: null, told: 'primary liver cancer' },
      { answer: null, told: undefined },
    ],
  });
});

test('further services and conditions have a row once one hospital speaks of them', () => {
  const quiet = rowsOf([
    { services: {}, conditions: {} },
    { services: {}, conditions: {} },
  ]);
  expect(quiet.has('robotic_placement')).toBe(false);
  expect(quiet.has('hcc')).toBe(false);
  const told = rowsOf([{ services: { robotic_placement: 'no' }, conditions: { hcc: 'yes' } }, {}]);
  expect(told.get('robotic_placement')?.values).toHaveLength(2);
  expect(told.has('hcc')).toBe(true);
});

describe('distance', () => {
  test('has no row when nothing is measured', () => {
    expect(rowsOf([{}, {}]).has('distance')).toBe(false);
  });
  test('differs', () => {
    expect(rowsOf([{}, {}], [10, 300]).get('distance')?.agreement).toBe('differs');
  });
});

describe('contacts', () => {
  const rows = rowsOf([
    {
      phones: [phone('+12165551234', 'referring'), phone('+12165551235', 'hospital')],
      fax: { number: '+12165551236', label: 'Fax', for: 'referring' },
    },
    { phones: [], fax: null },
  ]);

  test('a line for doctors is not among those for patients', () => {
    expect(rows.get('phone')?.values[0]).toMatchObject({ phones: [{ number: '+12165551235' }], fax: null });
    expect(rows.get('referring')?.values[0]).toMatchObject({
      phones: [{ number: '+12165551234' }],
      fax: { number: '+12165551236' },
    });
  });

  test('none is told as none', () => {
    expect(rows.get('phone')?.values[1]).toMatchObject({ phones: [], fax: null });
    expect(rows.get('phone')?.agreement).toBe('differs');
  });
});

test('two that were confirmed on different days differ in how we know', () => {
  const one = { checkedOn: '2026-11-20', confirmedOn: null };
  expect(rowsOf([one, one]).get('know')?.agreement).toBe('same');
  expect(rowsOf([one, { ...one, confirmedOn: '2026-11-21' }]).get('know')?.agreement).toBe('differs');
});

test('a year of trips has a row where a place is known, and what is not stated of one is not called the same', () => {
  const items = ['a', 'b'].map((slug) => ({ center: center({ slug }), distanceKm: 1, bearing: null }));
  const total = { trips: { low: 1, high: 1 }, km: null, hours: null };
  const years = new Map([
    ['a', { outcome: 'no-refills' as const, operation: total }],
    ['b', { outcome: 'no-operation' as const, says: undefined }],
  ]);
  const rowOf = (groups: ReturnType<typeof compareCenters>) =>
    groups.flatMap(({ rows }) => rows).find(({ name }) => name.key === 'year');
  expect(rowOf(compareCenters(items))).toBeUndefined();
  expect(rowOf(compareCenters(items, years))?.agreement).toBe('differs');
  const unsaid = new Map(
    ['a', 'b'].map((slug) => [slug, { outcome: 'no-operation' as const, says: undefined }]),
  );
  expect(rowOf(compareCenters(items, unsaid))?.agreement).toBe('unknown');
});
