import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { findPlace } from './find-place';
import { idsOf, openPlacesDatabase } from './places.fixture';

let db: Db;
beforeAll(() => {
  db = openPlacesDatabase();
}, 60_000);

const ask = (text: string) => idsOf(findPlace(db, text));

describe('countries', () => {
  it.each([
    ['Mexico', /^country: city:3530597 .*city:4398103/],
    ['México', /^country: city:3530597 /],
    ['Mejico', /^country: city:3530597 /],
    ['Canada', /^country: city:6167865 /],
    ['Lebanon', /^country: (city:\d+ ?){8}$/],
    ['Colombia', /^country: .*city:4575352/],
    ['Jamaica', /^country: city:/],
    ['England', /^country: city:2643743 /],
    ['Inglaterra', /^country: city:2643743 /],
    ['Alemania', /^country: city:/],
    ['Israel', /^country: (city:\d+ ?)+$/],
    ['Scotland', /^country: (city:\S+ ?)+$/],
    ['St. Kitts', /^country: city:/],
    ['USA', /^country: $/],
    ['Estados Unidos', /^country: $/],
  ])('%j is asked for a town', (text, ids) => expect(ask(text)).toMatch(ids));

  it.each(['Puerto Rico', 'Porto Rico', 'Guam', 'Georgia', 'Hawai', 'Jersey', 'Virgin Islands'])(
    '%j is a state first',
    (text) => expect(findPlace(db, text)).toMatchObject({ place: { kind: 'state' } }),
  );
});

describe('what is too wide', () => {
  it.each([
    ['Western Pennsylvania', /^wide-area: city:5206379 city:5188843 /],
    ['Western PA', /^wide-area: city:5206379 /],
    ['West Texas', /^wide-area: city:5520993 .*city:4740686$/],
    ['Central Oregon', /^wide-area: city:5713587 /],
    ['Southwest Florida', /^wide-area: /],
    ['NE Ohio', /^wide-area: city:5150529 /],
    ['Northern Ontario', /^wide-area: (city:\d+ ?){6}$/],
    ['the South', /^wide-area: $/],
    ['East Coast', /^wide-area: $/],
    ['Southeast', /^wide-area: $/],
    ['Appalachia', /^wide-area: city:/],
  ])('%j is asked for a town', (text, ids) => expect(ask(text)).toMatch(ids));

  it.each([
    ['West, TX', 'West, TX'],
    ['West Virginia', 'West Virginia'],
    ['North Dakota', 'North Dakota'],
    ['Northern Virginia', 'Northern Virginia, VA'],
  ])('%j is not', (text, label) => expect(findPlace(db, text)).toMatchObject({ place: { label } }));
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
    ['DMV', 'area:dmv'],
    ['Delmarva', 'area:delmarva'],
    ['Inland Empyre', 'area:inland-empire-ca'],
    ['SoCal', 'area:southern-california-ca'],
    ['So Cal', 'area:southern-california-ca'],
    ['San Gabriel Valley', 'area:san-gabriel-valley-ca'],
  ])('%j is %s', (text, id) => expect(ask(text)).toBe(id));

  it.each([
    ['Tri-Cities', /^ambiguous: area:tri-cities-\S+ area:tri-cities-/],
    ['Panhandle', /^ambiguous: area:florida-panhandle area:texas-panhandle area:nebraska-panhandle/],
    ['Orange County', /^ambiguous: area:orange-county-ca area:orange-county-fl area:orange-county-ny$/],
    ['DFW', /^ambiguous: city:4684888 city:4691930$/],
    ['Tri-State', /^ambiguous: area:tri-state-area-new-york (area:tri-state-area-\S+ ?){5}$/],
    ['tristate area', /^ambiguous: area:tri-state-area-new-york /],
    ['the Valley', /^ambiguous: (area:\S+ ){3}city:/],
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
    ['the Bronx', 'Bronx, NY'],
    ['San Juan', 'San Juan, PR'],
    ['London England', 'London, United Kingdom'],
    ['Montréal', 'Montréal, QC'],
    ['Montral', 'Montréal, QC'],
    ['Ciudad Juarez', 'Ciudad Juárez, Mexico'],
    ['Cuidad Juarez', 'Ciudad Juárez, Mexico'],
    ['Juárez', 'Ciudad Juárez, Mexico'],
    ['Matamoros', 'Heroica Matamoros, Mexico'],
    ['hospitals near Boston', 'Boston, MA'],
    ['Toledo hospital', 'Toledo, OH'],
    ['hospitales cerca de Miami', 'Miami, FL'],
    ['cancer center Cleveland', 'Cleveland, OH'],
  ])('%j is %s', (text, label) =>
    expect(findPlace(db, text)).toMatchObject({ place: { kind: 'city', label } }),
  );

  it.each(['Indiana', 'Iowa', 'Colorado', 'Michgan', 'Nova Scotia', 'Prince Edward Island'])(
    '%j is the state',
    (text) => expect(findPlace(db, text)).toMatchObject({ place: { kind: 'state' } }),
  );

  it.each(['qwertyuiop', 'Cancer Center', 'the university hospital', 'near me', 'hospitals near me'])(
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
