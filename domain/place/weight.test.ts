import { expect, it } from 'vitest';
import { outweighs, placeWeight } from './weight';

it('counts people at home in full, abroad as a hundredth', () => {
  expect(placeWeight({ population: 270_000, country: 'US' })).toBe(270_000);
  expect(placeWeight({ population: 600_000, country: 'CA' })).toBe(600_000);
  expect(placeWeight({ population: 2_000_000, country: 'FR' })).toBe(20_000);
});

it('gives an unknown population the weight of a hamlet', () => {
  expect(placeWeight({ population: null, country: 'US' })).toBe(100);
});

it.each([
  ['Toledo, OH over Toledo, OR', 280_000, 3_500, true],
  ['Cleveland, OH over Cleveland, TN', 388_000, 44_000, true],
  ['Portland, OR over Portland, ME', 652_000, 66_900, false],
  ['Jacksonville, FL over Jacksonville, NC', 954_000, 67_000, true],
  ['Rochester, NY over Rochester, MN', 209_000, 111_000, false],
  ['one hamlet over another', 100, 100, false],
])('%s', (_, first, second, clear) => expect(outweighs(first, second)).toBe(clear));
