import { expect, it } from 'vitest';
import { splitName } from './place-text';
import { findRegion } from './regions';

const whereIs = (ending: string) => {
  const region = findRegion(ending);
  return region ? [{ country: region.country, region: region.code }] : [];
};
const read = (key: string) =>
  splitName(key, whereIs).map(({ name, within }) => [name, within?.region ?? null]);

it('offers "name, state" and the name itself', () => {
  expect(read('toledo ohio')).toEqual([
    ['toledo', 'OH'],
    ['toledo ohio', null],
  ]);
});

it('takes the longest state first', () => {
  expect(read('charleston west virginia')).toEqual([
    ['charleston', 'WV'],
    ['charleston west', 'VA'],
    ['charleston west virginia', null],
  ]);
});

it('leaves at least one word for the name', () => {
  expect(read('ohio')).toEqual([['ohio', null]]);
  expect(read('new york new york')).toContainEqual(['new york', 'NY']);
});
