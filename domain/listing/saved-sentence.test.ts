import { expect, test } from 'vitest';
import { LISTINGS, STATUSES } from './center';
import { flashAfterAnswer, flashAfterSave, flashAfterStatus } from './saved-sentence';

test('only what readers see is called published', () => {
  const published = STATUSES.flatMap((status) =>
    LISTINGS.filter((listing) => flashAfterSave({ listing, status }) === 'published').map(
      (listing) => `${listing} ${status}`,
    ),
  );
  expect(published).toEqual(
    ['active', 'paused', 'planned'].flatMap((status) => [`confirmed ${status}`, `reported ${status}`]),
  );
  expect(flashAfterSave({ listing: 'confirmed', status: 'active' }, true)).toBe('published-duplicate');
  expect(flashAfterSave({ listing: 'unconfirmed', status: 'active' }, true)).toBe('saved-hidden');
  expect(flashAfterSave({ listing: 'unconfirmed', status: 'withdrawn' })).toBe('saved-withdrawn');
});

test('each status has its own sentence, unless readers do not see the listing', () => {
  expect(STATUSES.map((status) => flashAfterStatus({ listing: 'reported', status }))).toEqual(
    STATUSES.map((status) => `status-${status}`),
  );
  expect(STATUSES.map((status) => flashAfterStatus({ listing: 'unconfirmed', status }))).toEqual(
    STATUSES.map((status) => (status === 'withdrawn' ? 'status-withdrawn' : 'status-hidden')),
  );
});

test('a hospital’s answer is said to count only where it does, and never that readers see what they do not', () => {
  const shown = { listing: 'confirmed', status: 'active' } as const;
  expect(flashAfterAnswer(shown, 'yes')).toBe('answer-confirms');
  for (const confirms of ['changed', 'older'] as const) {
    expect(flashAfterAnswer(shown, confirms)).toBe('answer-taken');
    expect(flashAfterAnswer({ ...shown, status: 'withdrawn' }, confirms)).toBe('saved-withdrawn');
    expect(flashAfterAnswer({ ...shown, listing: 'unconfirmed' }, confirms)).toBe('saved-hidden');
  }
});
