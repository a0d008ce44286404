import { expect, test } from 'vitest';
import { makePage } from './page.fixture';
import { translationFindings } from './translations';

const ODDS = '<Odds title="A" low={2} high={6} lowText="b" highText="c" restText="d" k="one two"/>';
const english = makePage(`Five in 100.<Cite k="one two"/>\n\n${ODDS}\n\n<Ask id="why">Why?</Ask>`);
const spanish = (body: string, head = {}) => makePage(body, { locale: 'es', head });
const ODDS_ES = '<Odds title="X" low={2} high={6} lowText="y" highText="z" restText="w" k="two one"/>';
const BODY_ES = `Cinco de 100.<Cite k="two one"/>\n\n${ODDS_ES}\n\n<Ask id="why">¿Por qué?</Ask>`;
const codes = (...translations: ReturnType<typeof spanish>[]) =>
  translationFindings([english, ...translations]).map(({ code }) => code);

test('other words with the same numbers, sources and ids are a translation', () => {
  expect(codes(spanish(BODY_ES))).toEqual([]);
});

test('each page needs a translation, and each translation an original', () => {
  expect(codes()).toEqual(['no-translation']);
  expect(codes(spanish(BODY_ES), makePage('x', { locale: 'es', name: 'refer' }))).toEqual(['no-original']);
});

test.each([
  ['follows older English words', { sourceUpdatedOn: '2026-11-22' }],
  ['is itself older', { updatedOn: '2026-11-22' }],
])('a translation that %s is old', (_, head) => {
  expect(codes(spanish(BODY_ES, head))).toEqual(['old-translation']);
});

test.each([
  ['a number', BODY_ES.replace('high={6}', 'high={16}')],
  ['a source', BODY_ES.replace('<Cite k="two one"/>', '<Cite k="one"/>')],
  ['a question', BODY_ES.replace('id="why"', 'id="who"')],
])('a translation that changes %s is uneven', (_, body) => {
  expect(codes(spanish(body))).toEqual(['uneven-translation', 'uneven-translation']);
});

test('a lost source is named', () => {
  const lost = spanish(BODY_ES.replace('<Cite k="two one"/>', ''));
  expect(translationFindings([english, lost]).map(({ message }) => message)).toEqual([
    'lost <Cite k=one+two>',
  ]);
});

test('a source cited twice must be cited twice', () => {
  const twice = makePage('One.<Cite k="one"/>\n\nTwo.<Cite k="one"/>');
  const once = spanish('Uno.<Cite k="one"/>\n\nDos.');
  expect(translationFindings([twice, once]).map(({ message }) => message)).toEqual(['lost <Cite k=one>']);
});
