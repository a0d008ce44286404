import { expect, test } from 'vitest';
import { nextCenter } from './next-item';
import type { QueueItem } from './queue-item';

const item = (id: number | null, claimedBy: string | null = null): QueueItem => ({
  kind: 'due',
  key: `due:${id}`,
  claimKey: `center:${id}`,
  center: id === null ? null : { id, slug: `c${id}`, name: `C ${id}`, city: 'Toledo', region: 'OH' },
  says: '',
  about: null,
  field: null,
  since: '2026-11-23',
  dueOn: null,
  claim: claimedBy === null ? null : { personId: claimedBy, name: 'x', until: '2026-11-23T12:00:00.000Z' },
});
const next = (items: QueueItem[]) => nextCenter(items, { after: 1, personId: 'me' })?.slug ?? null;

test.each<[string, QueueItem[], string | null]>([
  ['the same hospital is not next', [item(1), item(1), item(2)], 'c2'],
  ['somebody else is on it', [item(2, 'you'), item(3)], 'c3'],
  ['I am on it', [item(2, 'me'), item(3)], 'c2'],
  ['an import is no hospital', [item(null), item(3)], 'c3'],
  ['nothing is left', [item(1)], null],
])('%s', (_, items, slug) => {
  expect(next(items)).toBe(slug);
});
