import { expect, test } from 'vitest';
import { isComponent, VOCABULARY } from './vocabulary';

const odds = { title: 'A problem', low: 15, lowText: 'had one', restText: 'did not', k: 'trial' };
const range = { ...odds, high: 28, highText: 'in a review' };

test('odds are whole people out of 100, with a source', () => {
  expect(VOCABULARY.Odds.safeParse(odds).success).toBe(true);
  expect(VOCABULARY.Odds.safeParse(range).success).toBe(true);
});

test.each<[string, Record<string, unknown>]>([
  ['half a person', { low: 5.5 }],
  ['more people than there are', { high: 101 }],
  ['another denominator', { of: 1000 }],
  ['a range that runs backward', { high: 12 }],
  ['an upper figure nobody explains', { highText: undefined }],
  ['figures without a source', { k: '' }],
  ['a prop nobody knows', { color: 'red' }],
])('odds refuse %s', (_, fault) => {
  expect(VOCABULARY.Odds.safeParse({ ...range, ...fault }).success).toBe(false);
});

test('a drawing needs its source, a callout its kind', () => {
  expect(VOCABULARY.Drawing.safeParse({ name: 'flow-scan' }).success).toBe(false);
  expect(VOCABULARY.Drawing.safeParse({ name: 'flow-scan', k: 'trial' }).success).toBe(true);
  expect(VOCABULARY.Callout.safeParse({ kind: 'warning', title: 'x' }).success).toBe(false);
});

test('knows its words and no inherited ones', () => {
  expect(isComponent('Cite')).toBe(true);
  expect(isComponent('constructor')).toBe(false);
});
