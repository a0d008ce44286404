import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHORTLIST_MAX } from './address';
import { NOTE_MAX, parseSaved } from './saved-list';

const NOTHING = { slugs: [], notes: {} };

test('what was written is read back', () => {
  const kept = { slugs: ['fir', 'oak-or'], notes: { fir: 'Ask about Tuesday.' } };
  expect(parseSaved(JSON.stringify(kept))).toEqual(kept);
});

describe('what somebody else wrote there', () => {
  test.each([null, '', 'null', '1', '"x"', '[]', '{', '{"slugs":"fir"}', '{"slugs":{"0":"fir"},"notes":[]}'])(
    'is no list: %s',
    (text) => expect(parseSaved(text)).toEqual(NOTHING),
  );

  test('is left out, and the rest stays', () => {
    const text = JSON.stringify({
      slugs: ['fir', 7, '<b>', '../x', 'fir', 'a'.repeat(81), 'oak'],
      notes: { fir: 'yes', '<b>': 'no', oak: 5, elm: 'x'.repeat(NOTE_MAX + 1), ash: '' },
    });
    expect(parseSaved(text)).toEqual({ slugs: ['fir', 'oak'], notes: { fir: 'yes' } });
  });

  test('never fails, and never makes a longer list', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { slugs } = parseSaved(text);
        expect(slugs.length).toBeLessThanOrEqual(SHORTLIST_MAX);
      }),
    );
    const many = Array.from({ length: 500 }, (_, index) => `fir-${index}`);
    expect(parseSaved(JSON.stringify({ slugs: many })).slugs).toEqual(many.slice(0, SHORTLIST_MAX));
  });
});
