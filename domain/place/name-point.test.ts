import { expect, it } from 'vitest';
import type { Place } from './place';
import { namePoint } from './weight';

const point: Place = {
  id: 'point:41.79,-87.6',
  kind: 'point',
  name: 'Chicago',
  label: 'near Chicago, IL',
  point: { lat: 41.79, lng: -87.6 },
  region: 'IL',
  country: 'US',
  population: null,
};
const town: Place = { ...point, kind: 'city', label: 'near misses, TX' };
const words = (place: string) => `un punto cerca de ${place}`;

it('names a point in every kind of answer', () => {
  const label = 'un punto cerca de Chicago, IL';
  expect(namePoint({ outcome: 'found', place: point, corrected: false }, words)).toMatchObject({
    place: { label },
  });
  expect(namePoint({ outcome: 'ambiguous', candidates: [point] }, words)).toMatchObject({
    candidates: [{ label }],
  });
  expect(namePoint({ outcome: 'unknown', suggestions: [point] }, words)).toMatchObject({
    suggestions: [{ label }],
  });
  expect(
    namePoint({ outcome: 'refused', reason: 'swapped-axes', suggestions: [point] }, words),
  ).toMatchObject({ suggestions: [{ label }] });
});

it('leaves other places alone', () => {
  expect(namePoint({ outcome: 'found', place: town, corrected: true }, words)).toEqual({
    outcome: 'found',
    place: town,
    corrected: true,
  });
});
