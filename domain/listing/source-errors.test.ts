import { describe, expect, test } from 'vitest';
import { makeRecord } from './center.fixture';
import { checkSameNumber } from './check-each';
import type { ListingRecord } from './edit';
import { recordErrors } from './record-errors';

const DAY = { today: '2026-11-24', findPostalCode: () => null };
const PAGE = { source: 'https://example.org/old', day: '2026-11-01' };
const [phone] = makeRecord().phones;
if (!phone) throw new Error('no phone');
const NEW = '+16145550111';

const errors = (before: Partial<ListingRecord>, change: Partial<ListingRecord>) =>
  recordErrors(makeRecord({ ...before, ...change }), { ...DAY, before: makeRecord(before) });

describe('a changed fact asks for its source', () => {
  test('a changed number does not keep the page on which the old one was read', () => {
    expect(errors({}, { phones: [{ ...phone, number: NEW }] })).toEqual({
      'phones.0.sourceUrl': 'The old number was read there. Give the page of the new one, or leave it empty.',
    });
  });

  test.each<[string, Partial<ListingRecord>]>([
    ['with a page of its own', { phones: [{ ...phone, number: NEW, sourceUrl: 'https://example.org/new' }] }],
    ['with none', { phones: [{ ...phone, number: NEW, sourceUrl: null }] }],
    ['beside the old one, on the same page', { phones: [phone, { ...phone, number: NEW }] }],
    [
      'with the page given as the source of the change',
      {
        phones: [{ ...phone, number: NEW }],
        fieldSources: { phones: { source: phone.sourceUrl ?? '', day: '2026-11-24' } },
      },
    ],
    ['with other words alone', { phones: [{ ...phone, label: 'Main' }] }],
  ])('a number %s may stand', (_, change) => {
    expect(errors({}, change)).toEqual({});
  });

  test('what had a source of its own does not become a fact without one', () => {
    const before = { fieldSources: { program: PAGE } };
    const asks = {
      'fieldSources.program.source': expect.stringContaining('say where the new one comes from'),
    };
    expect(errors(before, { program: 'New', fieldSources: {} })).toEqual(asks);
    const fresh = { fieldSources: { program: { source: 'Phone call', day: '2026-11-24' } } };
    expect(errors(before, { program: 'New', ...fresh })).toEqual({});
    expect(errors(before, { program: null, fieldSources: {} })).toEqual({});
  });
});

test('the same number twice in one listing is questioned', () => {
  const fax = { number: phone.number, label: 'Fax', for: 'referring' as const };
  expect(checkSameNumber([makeRecord()])).toEqual([]);
  expect(checkSameNumber([makeRecord({ phones: [phone, { ...phone, label: 'Main' }], fax })])).toMatchObject([
    { level: 'warning', field: 'phones.1.number', code: 'number-twice' },
    { level: 'warning', field: 'fax.number', code: 'number-twice' },
  ]);
});
