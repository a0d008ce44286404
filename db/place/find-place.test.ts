import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { findPlace } from './find-place';
import { openPlacesDatabase, sayPlace } from './places.fixture';

let db: Db;
beforeAll(() => {
  db = openPlacesDatabase();
}, 60_000);

const ask = (text: string) => sayPlace(db, text);

describe('what is typed well', () => {
  it.each([
    ['60637', 'Chicago, IL 60637'],
    ['60637-1234', 'Chicago, IL 60637'],
    ['Chicago, IL 60637', 'Chicago, IL 60637'],
    ['44195', 'Cleveland, OH 44195'],
    ['00926', 'San Juan, PR 00926'],
    ['Toledo, OH', 'Toledo, OH'],
    ['toledo ohio', 'Toledo, OH'],
    ['TOLEDO', 'Toledo, OH'],
    ['Toledo, Ohio, USA', 'Toledo, OH'],
    ['Toronto, Ontario, Canada', 'Toronto, ON'],
    ['Barrow, Alaska', 'Utqiagvik, AK'],
    ['St. Louis', 'St. Louis, MO'],
    ['Saint Louis MO', 'St. Louis, MO'],
    ['st louis', 'St. Louis, MO'],
    ['Ft Worth', 'Fort Worth, TX'],
    ['NYC', 'New York, NY'],
    ['New York, NY', 'New York, NY'],
    ['D.C.', 'Washington, DC'],
    ['dc', 'Washington, DC'],
    ['Washington DC', 'Washington, DC'],
    ['Philly', 'Philadelphia, PA'],
    ['Nueva York', 'New York, NY'],
    ['41.79,-87.60', 'near Chicago, IL'],
    ['41.79 -87.60', 'near Chicago, IL'],
    ['Cañon City', 'Cañon City, CO'],
    ['canon city', 'Cañon City, CO'],
    ['mayaguez', 'Mayagüez, PR'],
    ['Coeur d’Alene', "Coeur d'Alene, ID"],
    ['charleston west virginia', 'Charleston, WV'],
    ['Kansas City KS', 'Kansas City, KS'],
    ['Boston', 'Boston, MA'],
    ['Houston', 'Houston, TX'],
    ['Cleveland', 'Cleveland, OH'],
    ['Amsterdam, Netherlands', 'Amsterdam, Netherlands'],
    ['Zurich', 'Zürich, Switzerland'],
    ['London England', 'London, United Kingdom'],
    ['Toronto', 'Toronto, ON'],
    ['Montreal', 'Montréal, QC'],
    ['Ohio', 'Ohio'],
    ['OH', 'Ohio'],
    ['Calif', 'California'],
    ['Puerto Rico', 'Puerto Rico'],
    ['Manitoba', 'Manitoba'],
    ['near Ann Arbor, MI', 'Ann Arbor, MI'],
    ['Near North Side, IL', 'Near North Side, IL'],
  ])('%j is %s', (text, label) => expect(ask(text)).toBe(label));

  it('gives the whole place', () => {
    expect(findPlace(db, '43604')).toEqual({
      outcome: 'found',
      corrected: false,
      place: {
        id: 'zip:43604',
        kind: 'zip',
        name: '43604',
        label: 'Toledo, OH 43604',
        point: { lat: expect.closeTo(41.65, 1), lng: expect.closeTo(-83.54, 1) },
        region: 'OH',
        country: 'US',
        population: null,
      },
    });
  });
});

describe('what is misspelled', () => {
  it.each([
    ['Pitsburgh', 'Pittsburgh, PA'],
    ['Albequerque', 'Albuquerque, NM'],
    ['Cincinatti', 'Cincinnati, OH'],
    ['Minneaplis', 'Minneapolis, MN'],
    ['Barooklyn', 'Brooklyn, NY'],
    ['Pheonix', 'Phoenix, AZ'],
    ['Philedelpha', 'Philadelphia, PA'],
    ['Tuscon', 'Tucson, AZ'],
    ['Milwakee', 'Milwaukee, WI'],
    ['Pitsburgh PA', 'Pittsburgh, PA'],
    ['Conneticut', 'Connecticut'],
    ['Minneap', 'Minneapolis, MN'],
    ['Sloan Ketering', 'Memorial Sloan Kettering Cancer Center, New York, NY'],
    ['100 Main St, Toledo, OH', 'Toledo, OH'],
  ])('%j becomes %s, and says so', (text, label) => expect(ask(text)).toBe(`${label} (corrected)`));

  it('is asked about when the right spelling is ambiguous', () => {
    expect(ask('Springfeild')).toMatch(/^\? Springfield, MO \| Springfield, MA/);
  });
});

describe('what is ambiguous', () => {
  it.each([
    ['Springfield', /^\? Springfield, MO \| Springfield, MA \| Springfield, IL/],
    ['Portland', /^\? Portland, OR \| Portland, ME/],
    ['Rochester', /^\? Rochester, NY \| Rochester, MN/],
    ['Washington', /^\? Washington State \| Washington, DC/],
    ['New York', /^\? New York, NY \| New York State$/],
    ['LA', /^\? Los Angeles, CA \| Louisiana$/],
    ['Paris', /^\? Paris, TX \| Paris, France/],
    ['Moscow', /Moscow, Russia.*Moscow, ID|Moscow, ID.*Moscow, Russia/],
    ['UPMC', /^\? UPMC Hillman Cancer Center, Pittsburgh, PA \| UPMC West Shore, Mechanicsburg, PA$/],
    [
      'Mayo Clinic',
      /^\? Mayo Clinic in Florida, Jacksonville, FL \| Mayo Clinic Rochester, Rochester, MN \| Mayo Clinic in Arizona, Phoenix, AZ$/,
    ],
    ['Hopkins', /^\? Johns Hopkins Hospital, Baltimore, MD \| Hopkins, MN/],
  ])('asks about %j', (text, choices) => expect(ask(text)).toMatch(choices));

  it('offers at most eight, the biggest first', () => {
    const answer = findPlace(db, 'Springfield');
    const people =
      answer.outcome === 'ambiguous' ? answer.candidates.map(({ population }) => population ?? 0) : [];
    expect(people).toHaveLength(8);
    expect(people).toEqual([...people].sort((a, b) => b - a));
  });

  it('offers choices that are found when chosen', { timeout: 60_000 }, () => {
    for (const text of [
      'Springfield',
      'Washington',
      'New York',
      'LA',
      'Ontario',
      'Quebec',
      'Mount Vernon',
      'UPMC',
    ]) {
      const answer = findPlace(db, text);
      expect(answer.outcome).toBe('ambiguous');
      for (const place of answer.outcome === 'ambiguous' ? answer.candidates : []) {
        expect(findPlace(db, place.label)).toEqual({ outcome: 'found', corrected: false, place });
      }
    }
  });
});

it('finds every label it gives', { timeout: 60_000 }, () => {
  const labels = db.$client
    .prepare<[], { label: string; id: string }>(
      "SELECT id, label FROM place WHERE kind <> 'zip' AND (rowid % 97 = 0 OR rowid < 100)",
    )
    .all();
  expect(labels.length).toBeGreaterThan(400);
  const lost = labels.filter(({ id, label }) => {
    const answer = findPlace(db, label);
    return answer.outcome !== 'found' || answer.place.id !== id;
  });
  expect(lost).toEqual([]);
});
