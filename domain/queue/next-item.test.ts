import { describe, expect, test } from 'vitest';
import type { QueueItem } from './item';
import { nextCenters } from './item';

type Change = Partial<Pick<QueueItem, 'kind' | 'isDoable'>> & { by?: string };

const item = (id: number | null, { by, ...change }: Change = {}): QueueItem => ({
  kind: 'due',
  key: `due:${id}`,
  claimKey: `center:${id}`,
  center: id === null ? null : { id, slug: `c${id}`, name: `C ${id}`, city: 'Toledo', region: 'OH' },
  says: '',
  about: null,
  field: null,
  since: '2026-11-23',
  dueOn: null,
  claim: by === undefined ? null : { personId: by, name: 'x', until: '2026-11-23T12:00:00.000Z' },
  isDoable: true,
  ...change,
});
const next = (items: QueueItem[], { after = 1, done = [] as number[] } = {}) =>
  nextCenters(items, { after, personId: 'me', done: new Set(done) }).map(({ id }) => id);

test.each<[string, QueueItem[], number[]]>([
  ['the same hospital is not next', [item(1), item(1, { kind: 'unproven' }), item(2)], [2]],
  ['what stood before it is not next', [item(2), item(1), item(3)], [3]],
  ['behind the last comes nothing', [item(2), item(1)], []],
  ['somebody else is on it', [item(1), item(2, { by: 'you' }), item(3)], [3]],
  ['I am on it', [item(1), item(2, { by: 'me' }), item(3)], [2, 3]],
  ['each hospital once', [item(1), item(2), item(2, { kind: 'unproven' })], [2]],
  ['an import is no hospital', [item(1), item(null, { kind: 'import' }), item(3)], [3]],
  ['what may only be looked at', [item(1), item(2, { isDoable: false }), item(3)], [3]],
  ['one that was not in the queue leads to the first', [item(2), item(3)], [2, 3]],
  ['one that had only a report too', [item(1, { kind: 'report' }), item(2), item(3)], [2, 3]],
])('%s', (_, items, ids) => {
  expect(next(items)).toEqual(ids);
});

test.each(['report', 'answer', 'draft', 'returned', 'hidden', 'finding'] as const)(
  'the Confirm form does not close a %s, so it is not next',
  (kind) => {
    expect(next([item(1), item(2, { kind }), item(3)])).toEqual([3]);
  },
);

describe('several steps', () => {
  const queue = [1, 2, 3, 4, 5, 6].map((id) => item(id));

  test('one person goes through the queue to its end, and never back', () => {
    const done: number[] = [];
    for (let at: number | undefined = 2; at !== undefined; ) {
      done.push(at);
      at = next(queue, { after: at, done })[0];
    }
    expect(done).toEqual([2, 3, 4, 5, 6]);
  });

  test('two people never get the same one, not even one of today', () => {
    const done: number[] = [];
    const held = new Map([
      ['ann', 1],
      ['bob', 2],
    ]);
    const seen = [1, 2];
    for (const who of ['ann', 'bob', 'bob', 'ann', 'bob', 'ann']) {
      const at = held.get(who);
      if (at === undefined) continue;
      done.push(at);
      const items = [...queue.keys()].map((index) => {
        const by = [...held].find(([, id]) => id === index + 1)?.[0];
        return item(index + 1, by === undefined ? {} : { by });
      });
      const [free] = nextCenters(items, { after: at, personId: who, done: new Set(done) });
      if (free) {
        held.set(who, free.id);
        seen.push(free.id);
      } else held.delete(who);
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
    expect(held.size).toBe(0);
    expect(done).toHaveLength(6);
  });
});
