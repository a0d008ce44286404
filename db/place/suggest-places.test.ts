import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { suggestPlaces } from './find-place';
import { openPlacesDatabase } from './places.fixture';

let db: Db;
beforeAll(() => {
  db = openPlacesDatabase();
}, 60_000);
const labels = (text: string, limit = 8) => suggestPlaces(db, text, limit).map(({ label }) => label);

describe('suggestPlaces', () => {
  it.each([
    ['ch', 'Chicago, IL'],
    ['chi', 'Chicago, IL'],
    ['tol', 'Toledo, OH'],
    ['st lo', 'St. Louis, MO'],
    ['sain', 'St. Louis, MO'],
    ['arbor', 'Ann Arbor, MI'],
    ['spring ill', 'Springfield, IL'],
    ['springfield il', 'Springfield, IL'],
    ['cañon c', 'Cañon City, CO'],
    ['oh', 'Ohio'],
    ['pennsyl', 'Pennsylvania'],
    ['nyc', 'New York, NY'],
    ['nuev', 'New York, NY'],
    ['60637', 'Chicago, IL 60637'],
    ['6063', 'Chicago, IL 60630'],
    ['2139', 'Cambridge, MA 02139'],
    ['41.79,-87.60', 'near Chicago, IL'],
    ['-87.60,41.79', 'near Chicago, IL'],
    ['msk', 'Memorial Sloan Kettering Cancer Center, New York, NY'],
    ['mem sl', 'Memorial Sloan Kettering Cancer Center, New York, NY'],
    ['Pitsburgh', 'Pittsburgh, PA'],
    ['Albequerque', 'Albuquerque, NM'],
    ['Cincinatti', 'Cincinnati, OH'],
    ['Minneaplis', 'Minneapolis, MN'],
    ['Barooklyn', 'Brooklyn, NY'],
  ])('%j begins with %s', (text, label) => expect(labels(text)[0]).toBe(label));

  it('completes a beginning that is misspelled', () => {
    expect(labels('pitsb')).toContain('Pittsburgh, PA');
    expect(labels('cincinat')[0]).toBe('Cincinnati, OH');
    expect(labels('albequ')).toEqual(['Albuquerque, NM']);
  });

  it('offers hospitals beside towns', () => {
    expect(labels('mayo')).toEqual(
      expect.arrayContaining(['Mayo Clinic Rochester, Rochester, MN', 'Mayo, MD']),
    );
    expect(labels('upmc')).toHaveLength(2);
    expect(labels('unconf')).toEqual([]);
  });

  it.each(['', 'c', '6', ' ', '🙂', 'x'.repeat(10_000), '400,500', '99999'])(
    'offers nothing for %j',
    (text) => {
      expect(labels(text)).toEqual([]);
    },
  );

  it('keeps to the limit, best first, each once', () => {
    for (const text of ['san', 'st', 'new y', '10', 'washington', 'mayo']) {
      const found = suggestPlaces(db, text, 5);
      expect(found.length).toBeLessThanOrEqual(5);
      const scores = found.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    }
  });

  it('never throws', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 130 }), (text) => {
        suggestPlaces(db, text, 8);
      }),
      { numRuns: 200 },
    );
  });
});
