import type { Db } from '@/db/client';
import { addRecords } from '@/db/listing/centers.fixture';
import { openTestGazetteer } from '@/db/test-database';
import { makeRecord } from '@/domain/listing/center.fixture';
import type { ListingRecord } from '@/domain/listing/edit';
import type { PlaceAnswer } from '@/domain/place/place';
import { findPlace } from './find-place';

type Hospital = Pick<ListingRecord, 'slug' | 'name' | 'healthSystem' | 'aliases'> & Partial<ListingRecord>;

const HOSPITALS: (Hospital & { at: [city: string, region: string, lat: number, lng: number] })[] = [
  {
    slug: 'msk',
    name: 'Memorial Sloan Kettering Cancer Center',
    healthSystem: null,
    aliases: ['MSK', 'MSKCC'],
    at: ['New York', 'NY', 40.764, -73.957],
  },
  {
    slug: 'mgh',
    name: 'Massachusetts General Hospital',
    healthSystem: 'Mass General Brigham',
    aliases: ['MGH', 'Mass General'],
    at: ['Boston', 'MA', 42.363, -71.069],
  },
  {
    slug: 'upmc-hillman',
    name: 'UPMC Hillman Cancer Center',
    healthSystem: 'UPMC',
    aliases: ['Hillman'],
    at: ['Pittsburgh', 'PA', 40.455, -79.941],
  },
  {
    slug: 'upmc-west-shore',
    name: 'UPMC West Shore',
    healthSystem: 'UPMC',
    aliases: [],
    at: ['Mechanicsburg', 'PA', 40.238, -76.97],
  },
  {
    slug: 'duke',
    name: 'Duke University Hospital',
    healthSystem: 'Duke Health',
    aliases: ['Duke'],
    at: ['Durham', 'NC', 36.007, -78.938],
  },
  {
    slug: 'mayo-rochester',
    name: 'Mayo Clinic Rochester',
    healthSystem: 'Mayo Clinic',
    aliases: ['Mayo', 'Mayo Clinic Minnesota'],
    at: ['Rochester', 'MN', 44.022, -92.467],
  },
  {
    slug: 'mayo-florida',
    name: 'Mayo Clinic in Florida',
    healthSystem: 'Mayo Clinic',
    aliases: [],
    at: ['Jacksonville', 'FL', 30.264, -81.44],
  },
  {
    slug: 'hopkins',
    name: 'Johns Hopkins Hospital',
    healthSystem: null,
    aliases: ['Hopkins'],
    at: ['Baltimore', 'MD', 39.297, -76.592],
  },
  {
    slug: 'penn',
    name: 'Hospital of the University of Pennsylvania',
    healthSystem: 'Penn Medicine',
    aliases: ['Penn', 'HUP'],
    at: ['Philadelphia', 'PA', 39.95, -75.194],
  },
  {
    slug: 'uc',
    name: 'University of Cincinnati Cancer Center',
    healthSystem: 'UC Health (Cincinnati)',
    aliases: [],
    at: ['Cincinnati', 'OH', 39.138, -84.502],
  },
  {
    slug: 'hidden',
    name: 'Unconfirmed Hospital',
    healthSystem: null,
    aliases: ['UNCONF'],
    listing: 'unconfirmed',
    at: ['Toledo', 'OH', 41.65, -83.54],
  },
  {
    slug: 'gone',
    name: 'Withdrawn Hospital',
    healthSystem: null,
    aliases: ['WITHDR'],
    status: 'withdrawn',
    at: ['Toledo', 'OH', 41.65, -83.54],
  },
];

/** The real gazetteer with a few hospitals. For tests only. */
export function openPlacesDatabase(): Db {
  const db = openTestGazetteer();
  const { address, location } = makeRecord();
  addRecords(
    db,
    HOSPITALS.map(({ at: [city, region, lat, lng], ...hospital }) =>
      makeRecord({ ...hospital, address: { ...address, city, region }, location: { ...location, lat, lng } }),
    ),
  );
  return db;
}

/** What was found, or which of several it may be, by the data's ids: no wording of a page is tested by this. */
export function idsOf(answer: PlaceAnswer): string {
  if (answer.outcome === 'found') return answer.place.id;
  const places = answer.outcome === 'ambiguous' ? answer.candidates : answer.suggestions;
  const outcome = answer.outcome === 'refused' ? answer.reason : answer.outcome;
  return `${outcome}: ${places.map(({ id }) => id).join(' ')}`;
}

/** What a search for the text answers, in one line. */
export function sayPlace(db: Db, text: string): string {
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
