import { expect, test } from 'vitest';
import { LISTINGS, STATUSES } from './center';
import { makeRecord } from './center.fixture';
import { isOverdue, isPublic, publicCenter } from './center-view';
import type { ListingRecord } from './edit';

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
