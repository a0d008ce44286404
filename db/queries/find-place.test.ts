import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../client';
import { addRecords, recordAt } from '../test-centers.fixture';
import { openTestDatabase } from '../test-database';
import { findPlace } from './places';
import { openPlacesDatabase } from './places.fixture';

let db: Db;
beforeAll(() => {
  db = openPlacesDatabase();
}, 60_000);

/** The answer in one line. */
function ask(text: string): string {
  const answer = findPlace(db, text);
  const labels = (places: { label: string }[]) => places.map(({ label }) => label).join(' | ');
  switch (answer.outcome) {
    case 'found':
      return `${answer.place.label}${answer.corrected ? ' (corrected)' : ''}`;
    case 'ambiguous':
      return `? ${labels(answer.candidates)}`;
    case 'unknown':
      return `unknown ${labels(answer.suggestions)}`.trim();
    case 'refused':
      return `${answer.reason} ${labels(answer.suggestions)}`.trim();
  }
}

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
    ['Mayo Clinic', /^\? Mayo Clinic Rochester, Rochester, MN \| Mayo Clinic in Florida, Jacksonville, FL$/],
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

describe('hospitals', () => {
  it.each([
    ['MSK', 'Memorial Sloan Kettering Cancer Center, New York, NY'],
    ['sloan kettering', 'Memorial Sloan Kettering Cancer Center, New York, NY'],
    ['mgh', 'Massachusetts General Hospital, Boston, MA'],
    ['Mass General Boston', 'Massachusetts General Hospital, Boston, MA'],
    ['Duke', 'Duke University Hospital, Durham, NC'],
    ['Mayo Clinic Florida', 'Mayo Clinic in Florida, Jacksonville, FL'],
    ['Mayo Clinic, MN', 'Mayo Clinic Rochester, Rochester, MN'],
    ['UPMC West Shore', 'UPMC West Shore, Mechanicsburg, PA'],
  ])('%j is %s', (text, label) => expect(ask(text)).toBe(label));

  it('give way to a town that is named with its state', () => {
    expect(ask('Rochester, Minnesota')).toBe('Rochester, MN');
    expect(ask('Penn, PA')).toBe('Penn, PA');
    expect(ask('Duke, OK')).toBe('Duke, OK');
  });

  it('give way to a city', () => {
    expect(ask('Boston')).toBe('Boston, MA');
    expect(ask('Pittsburgh')).toBe('Pittsburgh, PA');
  });

  it('are found only when published', () => {
    expect(ask('UNCONF')).toBe('unknown');
    expect(ask('Withdrawn Hospital')).not.toContain('Withdrawn');
  });

  it('are not guessed from a word that many have', () => {
    expect(ask('hospital')).toMatch(/^(\?|unknown)/);
  });

  it('are found as they are now, not as they were', () => {
    const own = openTestDatabase();
    addRecords(own, [recordAt('somewhere', { lat: 41, lng: -83 }, { name: 'Old Name', aliases: [] })]);
    expect(findPlace(own, 'Old Name').outcome).toBe('found');
    own.$client.exec("UPDATE center SET name = 'New Name'");
    expect(findPlace(own, 'New Name').outcome).toBe('found');
    expect(findPlace(own, 'Old Name').outcome).toBe('unknown');
  });
});

describe('what is refused or unknown', () => {
  it.each([
    ['', 'empty'],
    [' \0 ', 'empty'],
    ['x'.repeat(10_000), 'too-long'],
    ['09001', 'military-zip'],
    ['96201-1234', 'military-zip'],
    ['34002', 'military-zip'],
    ['-87.60,41.79', 'swapped-axes near Chicago, IL'],
    ['-122.4 37.8', 'swapped-axes near San Francisco, CA'],
    ['0,0', 'null-island'],
    ['91,181', 'out-of-range'],
    ['30,-50', 'at-sea'],
    ['26,-90', 'at-sea'],
    ['47.7,-87.5', 'at-sea'],
    ['Xyzzyqwertz', 'unknown'],
    ['🙂🙂', 'unknown'],
    ['2139', 'unknown Cambridge, MA 02139'],
  ])('%j is %s', (text, line) => expect(ask(text).trim()).toBe(line));

  it('does not take NaN for a number', () => expect(ask('NaN,NaN')).toMatch(/^unknown/));

  it('offers the next ZIPs for one that does not exist', () => {
    expect(ask('60600')).toMatch(/^unknown Chicago, IL 60601 \| Chicago, IL 60602/);
  });

  it.each([
    "'; DROP TABLE place; --",
    '" OR 1=1',
    '<script>alert(1)</script>',
    'place_fts MATCH "x*"',
    '*',
    '"',
    'NEAR(a b)',
    'a AND OR NOT',
    'שיקגו',
    '\u202eogacihC',
    'Tol\ud800edo',
    '%',
    '\\',
    '٤١٫٧٩',
  ])('survives %j', (text) => {
    expect(['found', 'ambiguous', 'unknown', 'refused']).toContain(findPlace(db, text).outcome);
    expect(findPlace(db, '60637').outcome).toBe('found');
  });

  it('never throws', { timeout: 60_000 }, () => {
    const nasty = fc.constantFrom(
      ...'aeiost 0123456789.,-+*"\'()<>;:%_\\/',
      '\0',
      '\ud800',
      'é',
      'א',
      '🙂',
      ' st ',
      ' ny',
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 130 }), fc.string({ unit: nasty, maxLength: 40 })),
        (text) => {
          findPlace(db, text);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('answers without a gazetteer too', () => {
    const empty = openTestDatabase();
    expect(findPlace(empty, 'Toledo').outcome).toBe('unknown');
    expect(findPlace(empty, '60637').outcome).toBe('unknown');
    expect(findPlace(empty, '41.79,-87.60')).toMatchObject({
      outcome: 'found',
      place: { label: '41.79, -87.60' },
    });
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
