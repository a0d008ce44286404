import { expect, test } from 'vitest';
import { readQueueParams } from './queue-params';

const nothing = { kind: null, text: '', mine: false, said: null };

test.each<[Record<string, string | string[] | undefined>, object]>([
  [{}, {}],
  [
    { kind: 'due', q: ' toledo ', mine: '1', said: 'draft' },
    { kind: 'due', text: 'toledo', mine: true, said: 'draft' },
  ],
  [{ kind: 'all', mine: 'yes' }, {}],
  [
    { kind: ['report', 'due'], q: ['a', 'b'] },
    { kind: 'report', text: 'a' },
  ],
  [{ q: 'x'.repeat(101) }, {}],
])('%j', (params, expected) => {
  expect(readQueueParams(params)).toEqual({ ...nothing, ...expected });
});
