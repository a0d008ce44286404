import { expect, test } from 'vitest';
import { deadLinks, missingWaysOn } from './links';
import { makePage } from './page.fixture';

const known = { centers: new Set(['test-hospital-oh']), terms: new Set(['stent']) };
const dead = (url: string) => deadLinks('x.mdx', makePage(`Go [there](${url}).`).tree, known);

test.each([
  '/',
  '/?condition=icca&service=pump_placement',
  '/learn',
  '/learn/side-effects',
  '/learn/glossary#stent',
  '/about/data',
  '/centers/test-hospital-oh',
  'tel:+18002272345',
])('%s leads somewhere', (url) => {
  expect(dead(url)).toEqual([]);
});

test.each([
  '/learn/side-effect',
  '/learn/hub',
  '/about-data',
  '/centers/closed-hospital-oh',
  '/learn/glossary#stents',
  '/learn/stories#end',
  '/?condition=ICCA-2',
  '/?service=pump_refill&role=nobody',
  '/?conditions=icca',
  '/learn?service=pump_refill',
  'side-effects',
  'https://example.org/',
  '//example.org',
  'javascript:alert(1)',
  'tel:911-x',
])('%s is dead', (url) => {
  expect(dead(url)).toMatchObject([{ code: 'dead-link', line: 12 }]);
});

const faults = (body: string, name = 'stories') => missingWaysOn(makePage(body, { name })).length;

test('a topic ends with the finder and the next topic', () => {
  expect(faults('Text.\n\n[Find](/). [Next](/learn/next-steps).')).toBe(0);
  expect(faults('Text.\n\n[Find](/?condition=icca). [Next](/learn/next-steps).')).toBe(0);
});

test.each([
  ['[Next](/learn/next-steps)'],
  ['[Find](/)'],
  ['[Find](/). [Next](/learn/side-effects).'],
  ['[Find](/). [Next](/learn/next-steps).\n\nThe end.'],
])('something is missing in: %s', (body) => {
  expect(faults(body)).toBeGreaterThan(0);
});

test('the last topic needs no next one, other pages need nothing', () => {
  expect(faults('[Find](/)', 'next-steps')).toBe(0);
  expect(faults('Text.', 'privacy')).toBe(0);
});
