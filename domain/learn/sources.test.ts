import { expect, test } from 'vitest';
import { learnSourcesSchema, splitKeys } from './sources';

const source = {
  title: 'A trial',
  publisher: 'A journal',
  url: 'https://doi.org/10.1000/1',
  date: '2019',
  readOn: '2026-11-23',
  kind: 'trial',
  note: null,
};

test('a source may lack an address, a date and a note, but not the day it was read', () => {
  expect(learnSourcesSchema.safeParse({ trial: { ...source, url: null, date: null } }).success).toBe(true);
  expect(learnSourcesSchema.safeParse({ trial: { ...source, readOn: null } }).success).toBe(false);
});

test.each<[string, Record<string, unknown>]>([
  ['a script as address', { url: 'javascript:alert(1)' }],
  ['a date in words', { date: 'about 2019' }],
  ['a kind nobody knows', { kind: 'blog' }],
])('refuses %s', (_, fault) => {
  expect(learnSourcesSchema.safeParse({ trial: { ...source, ...fault } }).success).toBe(false);
});

test('keys are separated by any white space', () => {
  expect(splitKeys(' one  two\nthree ')).toEqual(['one', 'two', 'three']);
  expect(splitKeys('')).toEqual([]);
  expect(learnSourcesSchema.safeParse({ 'Two words': source }).success).toBe(false);
});
