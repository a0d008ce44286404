import { describe, expect, test } from 'vitest';
import { type Candidate, chooseZooms, type MapTown } from './place-zooms';
import { scoreTowns } from './places';

const town = (
  name: string,
  lng: number,
  lat: number,
  population: number,
  more: Partial<MapTown> = {},
): MapTown => ({
  name,
  lng,
  lat,
  population,
  capital: false,
  home: true,
  ...more,
});
const weighed = (it: MapTown, weight = it.population): Candidate => ({ town: it, weight });
const zoomOf = (name: string, candidates: Candidate[]): number | undefined =>
  chooseZooms(candidates).find((placed) => placed.town.name === name)?.zoom;

const newYork = town('New York', -74.006, 40.714, 20e6);
const newark = town('Newark', -74.172, 40.736, 300e3);

describe('chooseZooms', () => {
  test('the great city is named first, its suburb when there is room', () => {
    expect(zoomOf('New York', [weighed(newark), weighed(newYork)])).toBe(2);
    expect(zoomOf('Newark', [weighed(newark), weighed(newYork)])).toBe(10);
    expect(zoomOf('Newark', [weighed(newark)])).toBe(4);
  });

  test('a town alone is named earlier than its weight alone would earn', () => {
    const hamlet = town('Hamlet', -99, 39, 900);
    expect(zoomOf('Hamlet', [weighed(hamlet)])).toBe(9);
  });

  test('a name leaves the dot of a coming neighbor free', () => {
    const [placed] = chooseZooms([
      weighed(town('Los Angeles', -118.24, 34.05, 15e6)),
      weighed(town('Phoenix', -112.07, 33.45, 4.5e6)),
    ]);
    expect(placed).toMatchObject({ town: { name: 'Los Angeles' }, side: 'w' });
  });
});

describe('scoreTowns', () => {
  const weightOf = (name: string, towns: MapTown[]): number | undefined =>
    scoreTowns(towns).find((candidate) => candidate.town.name === name)?.weight;

  test('counts suburbs for the greater town, once', () => {
    const towns = [newYork, newark, town('Hoboken', -74.03, 40.74, 60e3)];
    expect(weightOf('New York', towns)).toBe(20e6 + 300e3 + 60e3);
    expect(weightOf('Newark', towns)).toBe(300e3);
  });

  test('favors capitals and our own towns', () => {
    expect(weightOf('Juneau', [town('Juneau', -134, 58, 30e3, { capital: true })])).toBe(45e3);
    expect(weightOf('Juarez', [town('Juarez', -106, 31, 1e6, { home: false })])).toBe(400e3);
  });
});
