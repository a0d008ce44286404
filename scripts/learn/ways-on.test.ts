import { expect, test } from 'vitest';
import { makePage } from './page.fixture';
import { missingWaysOn } from './ways-on';

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
