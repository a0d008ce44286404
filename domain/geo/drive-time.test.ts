import { describe, expect, it } from 'vitest';
import { miToKm } from './distance';
import { driveEstimateMinutes, roadLikely, roundDrive } from './drive-time';

const minutes = (mi: number) => driveEstimateMinutes(miToKm(mi)) ?? Number.NaN;

describe('driveEstimateMinutes', () => {
  it('is about an hour for 45 miles, 3½ hours for 181, 4 for 202', () => {
    expect(Math.abs(minutes(45) - 60)).toBeLessThan(5);
    expect(roundDrive(minutes(181))).toBe(210);
    expect(roundDrive(minutes(202))).toBe(240);
  });

  it('counts short ways as streets all along', () => {
    expect(minutes(0)).toBe(0);
    expect(minutes(5)).toBeCloseTo(12, 9);
    expect(minutes(10 / 1.2)).toBeCloseTo(20, 9);
  });

  it('says nothing beyond 350 miles', () => {
    expect(driveEstimateMinutes(miToKm(349.9))).not.toBeNull();
    expect(driveEstimateMinutes(miToKm(350.1))).toBeNull();
  });
});

describe('roundDrive', () => {
  it.each([
    [0.4, 5],
    [62.6, 65],
    [87, 85],
    [89, 90],
    [100, 90],
    [106, 120],
    [220.5, 210],
  ])('tells %s minutes as %s', (exact, told) => {
    expect(roundDrive(exact)).toBe(told);
  });
});

describe('roadLikely', () => {
  const at = (region: string | null, country = 'US') => ({ region, country });

  it.each([
    ['two states', at('OH'), at('MI')],
    ['over the border', at('NY'), at('ON', 'CA')],
    ['two European countries', at('Zürich', 'CH'), at('Utrecht', 'NL')],
    ['one island', at('PR'), at(null, 'PR')],
    ['one country elsewhere', at(null, 'JP'), at('Tokyo', 'JP')],
  ])('expects a road: %s', (_, a, b) => {
    expect(roadLikely(a, b)).toBe(true);
    expect(roadLikely(b, a)).toBe(true);
  });

  it.each([
    ['Alaska and the rest', at('AK'), at('WA')],
    ['Hawaii and the rest', at('HI'), at('CA')],
    ['two of the Hawaiian islands', at('HI'), at('HI')],
    ['Puerto Rico and Florida', at('PR'), at('FL')],
    ['Guam and the Marianas', at('GU'), at('MP')],
    ['Newfoundland and Nova Scotia', at('NL', 'CA'), at('NS', 'CA')],
    ['two continents', at('NY'), at('Oslo', 'NO')],
    ['an island country', at(null, 'GB'), at(null, 'FR')],
  ])('expects none: %s', (_, a, b) => {
    expect(roadLikely(a, b)).toBe(false);
    expect(roadLikely(b, a)).toBe(false);
  });
});
