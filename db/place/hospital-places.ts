import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import type { IndexEntry } from '@/db/search/listing-entry';
import type { ListingIndex } from '@/db/search/listing-index';
import { published } from '@/db/search/published';
import {
  type Fit,
  fitAsWhole,
  type HospitalNames,
  isBegun,
  isBegunByWords,
  isMentionedIn,
  isMisspelled,
} from '@/domain/place/hospital-names';
import type { Place } from '@/domain/place/place';
import { placeKey } from '@/domain/place/place-key';
import { type Hospital, HospitalIndex, type Proposed } from './hospital-index';

export type FittingHospital = { place: Place; fit: Fit };

/** More than anybody is shown. A text that fits more says too little. */
const FOUND_MAX = 50;
/** So many hospitals are compared with a text word by word. */
const COMPARED_MAX = 2000;

const listedHospital = ({ slug, name, label, names, point, region, country }: IndexEntry): Hospital => ({
  names,
  place: () => ({
    id: `center:${slug}`,
    kind: 'center',
    name,
    label,
    point,
    region,
    country,
    population: null,
  }),
});

/** By their words, once for each version of the list. */
const known = new WeakMap<ListingIndex, HospitalIndex>();

function hospitalsOf(db: Db): HospitalIndex {
  const { index } = published(db);
  const cached = known.get(index);
  if (cached) return cached;
  const hospitals = new HospitalIndex();
  const unlisted = listUnlisted(db);
  const byKey = new Map<string, Hospital[]>();
  for (const other of unlisted)
    for (const key of keysOf(other)) byKey.set(key, [...(byKey.get(key) ?? []), other]);
  const listed = new Set<Hospital>();
  for (const entry of index.byName) {
    const own = listedHospital(entry);
    const same = new Set(keysOf(own).flatMap((key) => byKey.get(key) ?? []));
    for (const other of same) listed.add(other);
    hospitals.add(same.size > 0 ? withNamesOf(same, own) : own);
  }
  for (const hospital of unlisted) if (!listed.has(hospital)) hospitals.add(hospital);
  known.set(index, hospitals);
  return hospitals;
}

const keysOf = ({ names: { keys, full } }: Hospital) => [...keys, ...full];

/** A listing is found by the names as well that the gazetteer has for the same hospital: Vandy. */
function withNamesOf(same: Iterable<Hospital>, { names, place }: Hospital): Hospital {
  const all = [names, ...Array.from(same, (other) => other.names)];
  const [keys, full] = [all.flatMap((each) => each.keys), all.flatMap((each) => each.full)];
  return { names: { keys, full, city: names.city }, place };
}

type UnlistedRow = Pick<Place, 'id' | 'name' | 'label' | 'region' | 'country'> & {
  key: string;
  lat: number;
  lng: number;
  aliases: string;
};

/** Hospitals that are known by name only, as `data/gazetteer/names.json` has them. */
function listUnlisted(db: Db): Hospital[] {
  const rows = db.all<UnlistedRow>(
    sql`select p.id, p.name, p.label, p.key, p.region, p.country, p.lat, p.lng,
      (select json_group_array(a.key) from place_alias a where a.place = p.rowid) as aliases
      from place p where p.kind = 'hospital' order by p.name`,
  );
  return rows.map(({ id, name, label, key, region, country, lat, lng, aliases }) => {
    const keys = [key, ...z.array(z.string()).parse(JSON.parse(aliases))];
    const place: Place = {
      id,
      kind: 'hospital',
      name,
      label,
      point: { lat, lng },
      region,
      country,
      population: null,
    };
    const full = placeKey(label);
    const names = {
      keys: keys.filter((other) => other !== full),
      full: keys.filter((other) => other === full),
      city: placeKey(label.slice(name.length)),
    };
    return { names, place: () => place };
  });
}

/** Which of them are wanted, by where they are. */
type Wanted = (place: Place) => boolean;
const anywhere: Wanted = () => true;

type Tests = {
  whole: (names: HospitalNames) => 'named' | 'begun' | null;
  byWords: (names: HospitalNames) => boolean;
};

/** Those that fit as a whole, and those that do word by word. */
function fitting({ whole, byWords }: Proposed, tests: Tests, isWanted: Wanted) {
  const asWhole: FittingHospital[] = [];
  for (const { names, place } of whole) {
    if (asWhole.length >= FOUND_MAX) break;
    const fit = tests.whole(names);
    if (fit && isWanted(place())) asWhole.push({ place: place(), fit });
  }
  const isMentioned = (names: HospitalNames) => !tests.whole(names) && tests.byWords(names);
  return { asWhole, mentioned: () => compared(byWords, isMentioned, isWanted, 'mentioned') };
}

/** Those that pass a test, of as many as are compared. */
function compared(
  proposed: Iterable<Hospital>,
  test: (names: HospitalNames) => boolean,
  isWanted: Wanted,
  fit: Fit,
): FittingHospital[] {
  const found: FittingHospital[] = [];
  let times = 0;
  for (const { names, place } of proposed) {
    if (found.length >= FOUND_MAX || times++ >= COMPARED_MAX) break;
    if (test(names) && isWanted(place())) found.push({ place: place(), fit });
  }
  return found;
}

/** Hospitals, published or known by name only, that a key (see `placeKey`) means when it is spelled right. */
export function listFittingHospitals(db: Db, key: string, isWanted = anywhere): FittingHospital[] {
  const tests: Tests = {
    whole: (names) => fitAsWhole(names, key),
    byWords: (names) => isMentionedIn(names, key),
  };
  const { asWhole, mentioned } = fitting(hospitalsOf(db).withWords(key.split(' ')), tests, isWanted);
  return asWhole.length > 0 ? asWhole : mentioned();
}

/** Those, or where there is none those that it may mean when some words are misspelled. */
export function listNearlyFittingHospitals(db: Db, key: string, isWanted = anywhere): FittingHospital[] {
  const spelledRight = listFittingHospitals(db, key, isWanted);
  if (spelledRight.length > 0) return spelledRight;
  const proposed = hospitalsOf(db).nearly(key.split(' '));
  return compared(proposed, (names) => isMisspelled(names, key), isWanted, 'misspelled');
}

/** The same in whose names every word begins some word: for suggestions while somebody types. */
export function listHospitalsBeginning(db: Db, key: string): FittingHospital[] {
  const tests: Tests = {
    whole: (names) => (isBegun(names, key) ? 'begun' : null),
    byWords: (names) => isBegunByWords(names, key),
  };
  const { asWhole, mentioned } = fitting(hospitalsOf(db).beginning(key.split(' ')), tests, anywhere);
  return [...asWhole, ...mentioned()];
}
