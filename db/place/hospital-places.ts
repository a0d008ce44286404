import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { isPublished } from '@/db/listing/published';
import type { ListingIndex } from '@/db/search/listing-index';
import { published } from '@/db/search/published';
import type { Place } from '@/domain/place/place';
import { placeKey } from '@/domain/place/place-key';
import { editDistance, editsForgiven } from '@/domain/place/spelling';

type HospitalNames = {
  place: Place;
  /** Keys of name, aliases, system and program. */ keys: string[];
  /** The same without spaces: `wash u` is `washu`. */ closed: Set<string>;
  words: Set<string>;
  cityWords: Set<string>;
};
type Row = {
  slug: string;
  name: string;
  healthSystem: string | null;
  aliases: string;
  city: string;
  region: string;
  country: string;
  lat: number;
  lng: number;
};

type UnlistedRow = Pick<Row, 'name' | 'region' | 'country' | 'lat' | 'lng' | 'aliases'> & {
  id: string;
  label: string;
  key: string;
};

/** How a hospital's name fits what was typed. */
export type Fit =
  /** The text is its name, alias or system. */
  | 'named'
  /** One of those begins with the text, in whole words. */
  | 'begun'
  /** Every word occurs in its names, or its city. */
  | 'mentioned'
  /** As `mentioned`, some words misspelled. */
  | 'misspelled';
export type FittingHospital = { place: Place; fit: Fit };

/** Words that say what a hospital is, not which. */
const COMMON = new Set(
  'and at cancer care center centre clinic comprehensive for general health healthcare hospital in institute medical medicine memorial of system the university'.split(
    ' ',
  ),
);

const NORTH_AMERICA = new Set(['US', 'CA']);
const closed = (key: string) => key.replaceAll(' ', '');
const wordsOf = (keys: string[]) => new Set(keys.flatMap((key) => key.split(' ')));

function toHospital({
  slug,
  name,
  healthSystem,
  aliases,
  city,
  region,
  country,
  lat,
  lng,
}: Row): HospitalNames {
  const keys = [name, healthSystem ?? '', ...z.array(z.string()).parse(JSON.parse(aliases))]
    .map(placeKey)
    .filter((key) => key !== '');
  const town = NORTH_AMERICA.has(country) ? `${city}, ${region}` : city;
  const all = [...keys, placeKey(`${name}, ${town}`)];
  return {
    place: {
      id: `center:${slug}`,
      kind: 'center',
      name,
      label: `${name}, ${town}`,
      point: { lat, lng },
      region,
      country,
      population: null,
    },
    keys: all,
    closed: new Set(all.map(closed)),
    words: wordsOf(keys),
    cityWords: wordsOf([placeKey(city)]),
  };
}

/** Taken apart once for each version of the list. */
const known = new WeakMap<ListingIndex, HospitalNames[]>();

function listHospitals(db: Db): HospitalNames[] {
  const { index } = published(db);
  const cached = known.get(index);
  if (cached) return cached;
  const hospitals = db
    .all<Row>(
      sql`select c.slug, c.name, c.health_system as healthSystem,
        case when json_valid(c.aliases) then c.aliases else '[]' end as aliases, c.city, c.region, c.country, c.lat, c.lng
        from center c where ${isPublished} order by c.name, c.slug`,
    )
    .map(toHospital);
  const listed = new Set(hospitals.flatMap(({ keys }) => keys));
  const unlisted = listUnlisted(db);
  const isListed = ({ keys }: HospitalNames) => keys.some((key) => listed.has(key));
  const all = [
    ...hospitals.map((own) => withNamesOf(unlisted, own)),
    ...unlisted.filter((other) => !isListed(other)),
  ];
  known.set(index, all);
  return all;
}

/** A listing is found by the names as well that the gazetteer has for the same hospital: Vandy. */
function withNamesOf(unlisted: HospitalNames[], own: HospitalNames): HospitalNames {
  const same = unlisted.filter(({ keys }) => keys.some((key) => own.keys.includes(key)));
  if (same.length === 0) return own;
  return {
    ...own,
    keys: [own, ...same].flatMap(({ keys }) => keys),
    closed: new Set([own, ...same].flatMap((each) => [...each.closed])),
    words: new Set([own, ...same].flatMap(({ words }) => [...words])),
  };
}

/** Hospitals that are known by name only, as `data/gazetteer/names.json` has them. */
function listUnlisted(db: Db): HospitalNames[] {
  const rows = db.all<UnlistedRow>(
    sql`select p.id, p.name, p.label, p.key, p.region, p.country, p.lat, p.lng,
      (select json_group_array(a.key) from place_alias a where a.place = p.rowid) as aliases
      from place p where p.kind = 'hospital' order by p.name`,
  );
  return rows.map(({ id, name, label, key, region, country, lat, lng, aliases }) => {
    const keys = [key, ...z.array(z.string()).parse(JSON.parse(aliases))];
    const city = label.slice(name.length);
    return {
      place: { id, kind: 'hospital', name, label, point: { lat, lng }, region, country, population: null },
      keys,
      closed: new Set(keys.map(closed)),
      words: wordsOf(keys.filter((other) => other !== placeKey(label))),
      cityWords: wordsOf([placeKey(city)]),
    };
  });
}

const some = (words: Set<string>, test: (word: string) => boolean) => {
  for (const word of words) if (test(word)) return true;
  return false;
};

function misspells(typed: string, word: string): boolean {
  const max = Math.min(editsForgiven(typed), editsForgiven(word));
  return max > 0 && editDistance(typed, word, max) <= max;
}

function fitOf(hospital: HospitalNames, key: string, typed: string[]): Fit | null {
  const { keys, words, cityWords } = hospital;
  if (hospital.closed.has(closed(key))) return 'named';
  if (saysNotWhich(typed, cityWords)) return null;
  if (keys.some((own) => own.startsWith(`${key} `))) return 'begun';
  return isTheirs(hospital, typed) && typed.every((word) => words.has(word) || cityWords.has(word))
    ? 'mentioned'
    : null;
}

function isMisspelled(hospital: HospitalNames, typed: string[]): boolean {
  const { words, cityWords } = hospital;
  if (saysNotWhich(typed, cityWords)) return false;
  const nearly = (word: string) => some(words, (own) => misspells(word, own));
  if (!isTheirs(hospital, typed)) return typed.every(nearly);
  return typed.every((word) => words.has(word) || cityWords.has(word) || nearly(word));
}

/** Whether a word is this hospital's, and neither its town's nor any hospital's. */
const isTheirs = ({ words, cityWords }: HospitalNames, typed: string[]) =>
  typed.some((word) => words.has(word) && !cityWords.has(word) && !COMMON.has(word));

const saysNotWhich = (typed: string[], cityWords: Set<string>) =>
  typed.every((word) => COMMON.has(word)) || typed.every((word) => cityWords.has(word));

/** Hospitals, published or known by name only, that a key (see `placeKey`) means when it is spelled right. */
export function listFittingHospitals(db: Db, key: string): FittingHospital[] {
  const typed = key.split(' ');
  const fitting = listHospitals(db).flatMap((hospital): FittingHospital[] => {
    const fit = fitOf(hospital, key, typed);
    return fit ? [{ place: hospital.place, fit }] : [];
  });
  const best = fitting.filter(({ fit }) => fit !== 'mentioned');
  return best.length > 0 ? best : fitting;
}

/** Those, or where there is none those that it may mean when some words are misspelled. */
export function listNearlyFittingHospitals(db: Db, key: string): FittingHospital[] {
  const fitting = listFittingHospitals(db, key);
  if (fitting.length > 0) return fitting;
  const typed = key.split(' ');
  return listHospitals(db)
    .filter((hospital) => isMisspelled(hospital, typed))
    .map(({ place }) => ({ place, fit: 'misspelled' }));
}

/** The same in whose names every word begins some word: for suggestions while somebody types. */
export function listHospitalsBeginning(db: Db, key: string): FittingHospital[] {
  const typed = key.split(' ');
  const begins = (set: Set<string>, word: string) => some(set, (own) => own.startsWith(word));
  return listHospitals(db).flatMap(({ place, keys, words, cityWords }): FittingHospital[] => {
    if (keys.some((own) => own.startsWith(key))) return [{ place, fit: 'begun' }];
    const mentioned =
      typed.some((word) => begins(words, word) && !begins(cityWords, word)) &&
      typed.every((word) => begins(words, word) || begins(cityWords, word));
    return mentioned ? [{ place, fit: 'mentioned' }] : [];
  });
}
