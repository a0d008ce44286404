import fc from 'fast-check';
import { expect, test } from 'vitest';
import { QUEUE_KINDS, queueHref, readQueueParams } from './item';

const nothing = { kind: null, text: '', mine: false, snoozed: false, assign: false };

test.each<[Record<string, string | string[] | undefined>, object]>([
  [{}, {}],
  [
    { kind: 'due', q: ' toledo ', mine: '1', snoozed: '1', assign: '1' },
    { kind: 'due', text: 'toledo', mine: true, snoozed: true, assign: true },
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

test('the address says the same filter again', () => {
  expect(queueHref({})).toBe('/admin');
  const href = queueHref({ kind: 'due', text: 'St. Jude', mine: true, assign: true });
  expect(href).toBe('/admin?kind=due&q=St.+Jude&mine=1&assign=1');
  const params = Object.fromEntries(new URL(href, 'http://admin.test').searchParams);
  expect(readQueueParams(params)).toMatchObject({ kind: 'due', text: 'St. Jude', mine: true, assign: true });
});

test('any filter is read again from its address as it was', () => {
  const filter = fc.record({
    kind: fc.option(fc.constantFrom(...QUEUE_KINDS), { nil: null }),
    text: fc.string({ unit: 'grapheme', maxLength: 25 }).map((text) => text.trim()),
    mine: fc.boolean(),
    snoozed: fc.boolean(),
    assign: fc.boolean(),
  });
  fc.assert(
    fc.property(filter, (wanted) => {
      fc.pre(wanted.text.length <= 100);
      const { searchParams } = new URL(queueHref(wanted), 'http://admin.test');
      expect(readQueueParams(Object.fromEntries(searchParams))).toEqual(wanted);
    }),
  );
});
