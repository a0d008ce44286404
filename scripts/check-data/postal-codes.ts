import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FindPostalCode } from '@/domain/data-check/postal-distance';
import type { Point } from '@/domain/point';

const PLACES_FILE = path.join('data', 'gazetteer', 'places.tsv.gz');

/** Looks US ZIP codes up in the gazetteer's table (a header row, then one place a row); null: there is no gazetteer. */
export function readPostalCodes(file: string = PLACES_FILE): FindPostalCode | null {
  if (!fs.existsSync(file)) return null;
  const [header = '', ...lines] = gunzipSync(fs.readFileSync(file)).toString('utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  const [id, lat, lng] = ['id', 'lat', 'lng'].map((name) => columns.indexOf(name));
  if (id === undefined || lat === undefined || lng === undefined || Math.min(id, lat, lng) < 0) {
    throw new Error(`${file} lacks a column id, lat or lng`);
  }
  const points = new Map<string, Point>();
  for (const line of lines) {
    const cells = line.split('\t');
    points.set(cells[id] ?? '', { lat: Number(cells[lat]), lng: Number(cells[lng]) });
  }
  return (country, postalCode) => (country === 'US' ? (points.get(`zip:${postalCode}`) ?? null) : null);
}
