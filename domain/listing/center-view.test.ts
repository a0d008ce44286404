import { expect, test } from 'vitest';
import { LISTINGS, STATUSES } from './center';
import { makeRecord } from './center.fixture';
import { isOverdue, isPublic, mayMean, publicCenter, withoutPrivate } from './center-view';
import { type ListingRecord, listingRecordSchema } from './edit';

const view = (overrides: Partial<ListingRecord>, today = '2026-11-23') => {
  const record = makeRecord(overrides);
  if (!isPublic(record)) throw new Error('the fixture must be public');
  return publicCenter(record, today);
};

test('readers see confirmed and reported listings that are not withdrawn, and no others', () => {
  const seen = LISTINGS.flatMap((listing) =>
    STATUSES.filter((status) => isPublic(makeRecord({ listing, status }))).map(
      (status) => `${listing} ${status}`,
    ),
  );
  expect(seen).toEqual([
    'confirmed active',
    'confirmed paused',
    'confirmed planned',
    'reported active',
    'reported paused',
    'reported planned',
  ]);
});

test("editors' notes, private sources and aliases never leave", () => {
  const shown = { url: 'https://example.org/a', kind: 'paper', says: 'Shown.', pageDate: '2023' } as const;
  const center = view({
    editorNotes: 'SECRET note',
    aliases: ['SECRET alias'],
    sources: [
      { ...shown, public: true },
      { url: 'https://secret.example', kind: 'paper', says: 'SECRET says', pageDate: null, public: false },
    ],
  });
  expect(JSON.stringify(center)).not.toMatch(/secret|editorNotes|aliases|"public"/i);
  expect(center.sources).toEqual([shown]);
});

test('a field that the schema does not know stays inside', () => {
  const record = { ...makeRecord(), claimedBy: 'SECRET' };
  expect(isPublic(record) && JSON.stringify(publicCenter(record, '2026-11-23'))).not.toContain('SECRET');
});

test.each([
  ['90 days after it was checked', '2026-11-23', null, '2027-02-21', false],
  ['91 days after it was checked', '2026-11-23', null, '2027-02-22', true],
  ['checked long ago, confirmed lately', '2026-01-01', '2027-01-01', '2027-02-22', false],
  ['confirmed long ago, checked lately', '2027-01-01', '2026-01-01', '2027-02-22', false],
])('overdue: %s', (_, checkedOn, confirmedOn, today, overdue) => {
  expect(isOverdue({ checkedOn, confirmedOn }, today)).toBe(overdue);
  expect(view({ checkedOn, confirmedOn }, today).overdue).toBe(overdue);
});

test('checked and confirmed stay two dates', () => {
  const { checkedOn, confirmedOn, confirmedBy } = view({});
  expect({ checkedOn, confirmedOn, confirmedBy }).toEqual({
    checkedOn: '2026-11-23',
    confirmedOn: null,
    confirmedBy: null,
  });
});

const OLD = { source: 'A call', day: '2026-11-01' };
const NOT_PUBLIC = { url: 'https://secret.example', kind: 'paper', says: 'SECRET', pageDate: null } as const;

test('what a source may mean is told of a condition until the hospital answers, whatever it answers', () => {
  const mayTreat = (['hcc', 'crlm_adjuvant'] as const).map((condition) => ({
    condition,
    says: 'liver cancer',
  }));
  const open = (conditions: ListingRecord['conditions']) =>
    view({ mayTreat, conditions }).mayTreat.map(({ condition }) => condition);
  expect(open({})).toEqual(['hcc', 'crlm_adjuvant']);
  expect(open({ hcc: 'no' })).toEqual(['crlm_adjuvant']);
  expect(open({ hcc: 'yes', crlm_adjuvant: 'no' })).toEqual([]);
  const center = view({ mayTreat, conditions: { hcc: 'no' } });
  expect(mayMean(center, 'crlm_adjuvant')).toBe('liver cancer');
  expect(mayMean(center, 'hcc')).toBeNull();
  expect(mayMean(center, 'icca')).toBeNull();
});

test('readers see the source of a fact only where it is public', () => {
  const center = view({
    lodging: 'no',
    fieldSources: { lodging: OLD, email: OLD, 'services.pump_refill': OLD },
  });
  expect(JSON.parse(JSON.stringify(center.factSources))).toEqual({ lodging: OLD });
});

test('a record in a reader’s copy has lost all that is for editors, and is a whole record still', () => {
  const record = makeRecord({
    editorNotes: 'SECRET note',
    aliases: ['SECRET alias'],
    npi: '1234567893',
    status: 'paused',
    statusReason: 'SECRET reason',
    lodging: 'yes',
    sources: [...makeRecord().sources, { ...NOT_PUBLIC, public: false }],
    fieldSources: { lodging: OLD, email: { source: 'SECRET source', day: '2026-11-01' } },
  });
  const left = JSON.parse(JSON.stringify(withoutPrivate(record)));
  expect(JSON.stringify(left)).not.toMatch(/secret|1234567893/i);
  expect(listingRecordSchema.parse(left)).toEqual(left);
  expect(left).toMatchObject({ status: 'paused', lodging: 'yes', fieldSources: { lodging: OLD } });
  expect(isPublic(record) && publicCenter(record, '2026-11-23')).toEqual(
    isPublic(left) && publicCenter(left, '2026-11-23'),
  );
});
