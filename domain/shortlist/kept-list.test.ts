import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHORTLIST_MAX } from './address';
import { NOTE_MAX, parseKept } from './kept';

const NOTHING = { slugs: [], notes: {} };

test('what was written is read back', () => {
  const kept = { slugs: ['fir', 'oak-or'], notes: { fir: 'Ask about Tuesday.' } };
  expect(parseKept(JSON.stringify(kept))).toEqual(kept);
});

describe('what somebody else wrote there', () => {
  test.each([null, '', 'null', '1', '"x"', '[]', '{', '{"slugs":"fir"}', '{"slugs":{"0":"fir"},"notes":[]}'])(
    'is no list: %s',
    (text) => expect(parseKept(text)).toEqual(NOTHING),
  );

  test('is left out, and the rest stays', () => {
    const text = JSON.stringify({
      slugs: ['fir', 7, '<b>', '../x', 'fir', 'a'.repeat(81), 'oak'],
      notes: { fir: 'yes', '<b>': 'no', oak: 5, elm: 'x'.repeat(NOTE_MAX + 1), ash: '' },
    });
    expect(parseKept(text)).toEqual({ slugs: ['fir', 'oak'], notes: { fir: 'yes' } });
  });

  test('never fails, and never makes a longer list', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { slugs } = parseKept(text);
        expect(slugs.length).toBeLessThanOrEqual(SHORTLIST_MAX);
      }),
    );
    const many = Array.from({ length: 500 }, (_, index) => `fir-${index}`);
    expect(parseKept(JSON.stringify({ slugs: many })).slugs).toEqual(many.slice(0, SHORTLIST_MAX));
  });
});
