import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import type { PlaceAnswer } from '@/domain/place/place';
import { findPlace } from './find-place';
import { openPlacesDatabase } from './places.fixture';

let db: Db;
beforeAll(() => {
  db = openPlacesDatabase();
}, 60_000);

/** What was found, or which of several it may be. The ids are the data's: no wording of a page is tested here. */
function idsOf(answer: PlaceAnswer): string {
  if (answer.outcome === 'found') return answer.place.id;
  const places = answer.outcome === 'ambiguous' ? answer.candidates : answer.suggestions;
  return `${answer.outcome}: ${places.map(({ id }) => id).join(' ')}`;
}

const ask = (text: string) => idsOf(findPlace(db, text));

describe('hospitals without a listing', () => {
  it.each([
    ['Cleveland Clinic', 'hospital:cleveland-clinic-cleveland-oh'],
    ['cleveland clinc', 'hospital:cleveland-clinic-cleveland-oh'],
    ['MD Anderson', 'hospital:md-anderson-cancer-center-houston-tx'],
    ['M.D. Anderson', 'hospital:md-anderson-cancer-center-houston-tx'],
    ['M.D. Anderson Houston', 'hospital:md-anderson-cancer-center-houston-tx'],
    ['University of Colorado', 'hospital:university-of-colorado-cancer-center-aurora-co'],
    ['Universty of Colorado', 'hospital:university-of-colorado-cancer-center-aurora-co'],
    ['UC Denver', 'hospital:university-of-colorado-cancer-center-aurora-co'],
    ['UCHealth', 'hospital:university-of-colorado-cancer-center-aurora-co'],
    ['Dana Farber', 'hospital:dana-farber-cancer-institute-boston-ma'],
    ['dana-farber boston', 'hospital:dana-farber-cancer-institute-boston-ma'],
    ['Moffit', 'hospital:moffitt-cancer-center-tampa-fl'],
    ['moffit cancer center', 'hospital:moffitt-cancer-center-tampa-fl'],
    ['Houston Methodist', 'hospital:houston-methodist-hospital-houston-tx'],
    ['Karmanos', 'hospital:karmanos-cancer-institute-detroit-mi'],
    ['Huntsman', 'hospital:huntsman-cancer-institute-salt-lake-city-ut'],
    ['Mayo Clinic Arizona', 'hospital:mayo-clinic-in-arizona-phoenix-az'],
    ['Princess Margaret', 'hospital:princess-margaret-cancer-centre-toronto-on'],
    ['UNC Chapel Hill', 'hospital:unc-lineberger-comprehensive-cancer-center-chapel-hill-nc'],
    ['Cedars Sinai', 'hospital:cedars-sinai-medical-center-los-angeles-ca'],
  ])('%j is %s', (text, id) => expect(ask(text)).toBe(id));

  it.each([
    ['Baylor', /^ambiguous: hospital:baylor-saint-lukes\S* hospital:baylor-university/],
    ['Mount Sinai', /^ambiguous: hospital:mount-sinai\S* city:/],
    ['Columbia', /^ambiguous: city:.* hospital:newyork-presbyterian-columbia/],
    ['md andersen', /^unknown: .*hospital:md-anderson-cancer-center-houston-tx/],
  ])('%j is asked about', (text, ids) => expect(ask(text)).toMatch(ids));

  it('give way to a listing of the same hospital', () => {
    expect(ask('Sloan Kettering')).toBe('center:msk');
    addRecords(db, [
      recordAt(
        'clinic-cleveland-oh',
        { lat: 41.5, lng: -81.6 },
        {
          name: 'Cleveland Clinic Main Campus',
          address: { street: null, city: 'Cleveland', region: 'OH', postalCode: null, country: 'US' },
        },
      ),
    ]);
    expect(ask('Cleveland Clinic')).toBe('center:clinic-cleveland-oh');
  });
});

describe('areas', () => {
  it.each([
    ['Cape Cod', 'area:cape-cod-ma'],
    ['Cape Code', 'area:cape-cod-ma'],
    ['cape cod massachusetts', 'area:cape-cod-ma'],
    ['Bay Area', 'area:bay-area-ca'],
    ['SF bay area', 'area:bay-area-ca'],
    ['Long Island', 'area:long-island-ny'],
    ['Long Iland', 'area:long-island-ny'],
    ['upper penninsula', 'area:upper-peninsula-mi'],
    ['Upper Peninsula', 'area:upper-peninsula-mi'],
    ['the UP', 'area:upper-peninsula-mi'],
    ['Research Triangle', 'area:research-triangle-nc'],
    ['reserch triangle', 'area:research-triangle-nc'],
    ['RTP', 'area:research-triangle-nc'],
    ['Raleigh-Durham', 'area:research-triangle-nc'],
    ['Twin Cities', 'area:twin-cities-mn'],
    ['tri cities washington', 'area:tri-cities-kennewick-wa'],
    ['Florida Panhandle', 'area:florida-panhandle'],
    ['Hudson Valley', 'area:hudson-valley-ny'],
    ['Chicagoland', 'area:chicagoland-il'],
    ['Upstate New York', 'area:upstate-new-york-ny'],
    ['Outer Banks', 'area:outer-banks-nc'],
    ['Navajo Nation', 'area:navajo-nation'],
    ['Big Island', 'area:big-island-hi'],
    ['the Hamptons', 'area:hamptons-ny'],
    ['Westchester', 'area:westchester-county-ny'],
    ['NorCal', 'area:northern-california-ca'],
    ['Northern California', 'area:northern-california-ca'],
    ['Napa Valley', 'area:wine-country-ca'],
    ['Dallas Fort Worth', 'area:dallas-fort-worth-tx'],
    ['Tahoe', 'area:lake-tahoe'],
    ['Down East Maine', 'area:down-east-me'],
    ['New England', 'area:new-england'],
    ['the Midwest', 'area:midwest'],
    ['GTA', 'area:greater-toronto-area-on'],
    ['Vancouver Island', 'area:vancouver-island-bc'],
    ['Maritimes', 'area:maritimes'],
  ])('%j is %s', (text, id) => expect(ask(text)).toBe(id));

  it.each([
    ['Tri-Cities', /^ambiguous: area:tri-cities-\S+ area:tri-cities-/],
    ['Panhandle', /^ambiguous: area:florida-panhandle area:texas-panhandle area:nebraska-panhandle/],
    ['Orange County', /^ambiguous: area:orange-county-ca area:orange-county-fl area:orange-county-ny$/],
    ['DFW', /^ambiguous: city:4684888 city:4691930$/],
    ['Eastern Shore', /^ambiguous: area:eastern-shore-md area:eastern-shore-va$/],
  ])('%j is asked about', (text, ids) => expect(ask(text)).toMatch(ids));
});

describe('towns stay towns', () => {
  it.each([
    ['Boston area', 'Boston, MA'],
    ['greater Cleveland', 'Cleveland, OH'],
    ['Toledo area', 'Toledo, OH'],
    ['Toldeo', 'Toledo, OH'],
    ['Pitsburgh', 'Pittsburgh, PA'],
    ['Barooklyn', 'Brooklyn, NY'],
    ['Ann Arbour', 'Ann Arbor, MI'],
    ['Tornto', 'Toronto, ON'],
    ['Calgery', 'Calgary, AB'],
    ['Montreal Quebec', 'Montréal, QC'],
    ["St John's Newfoundland", "St. John's, NL"],
    ['Pheonix AZ', 'Phoenix, AZ'],
    ['Cleveland', 'Cleveland, OH'],
    ['Houston', 'Houston, TX'],
    ['Miami', 'Miami, FL'],
    ['Hartford', 'Hartford, CT'],
    ['Providence', 'Providence, RI'],
    ['Hershey', 'Hershey, PA'],
    ['The Villages', 'The Villages, FL'],
    ['Kingston Ontario', 'Kingston, ON'],
  ])('%j is %s', (text, label) =>
    expect(findPlace(db, text)).toMatchObject({ place: { kind: 'city', label } }),
  );

  it.each(['Indiana', 'Iowa', 'Colorado', 'Michgan', 'Nova Scotia', 'Prince Edward Island'])(
    '%j is the state',
    (text) => expect(findPlace(db, text)).toMatchObject({ place: { kind: 'state' } }),
  );

  it.each(['qwertyuiop', 'Cancer Center', 'the university hospital', 'near me'])(
    '%j is nothing that is known',
    (text) => expect(findPlace(db, text)).toMatchObject({ outcome: 'unknown' }),
  );

  it.each([
    ['M5G 2M9', 'unknown: city:6167865'],
    ['h3a canada', 'unknown: city:6077243'],
    ['T2N4N1', 'unknown: state:CA-AB'],
    ['X1A', 'unknown: state:CA-NT state:CA-NU'],
    ['Pittsburg', /^ambiguous: city:5206379 city:5383465 /],
    ['Quebec', 'ambiguous: state:CA-QC city:6325494'],
    ['Vancouver', 'ambiguous: city:6173331 city:5814616'],
    ['London', /^ambiguous: city:6058560 /],
    ['Springfield', /^ambiguous: (city:\d+ ?){8}$/],
    ['Standford', /^unknown: .*city:/],
  ])('%j is asked about', (text, ids) => expect(ask(text)).toMatch(ids));
});
