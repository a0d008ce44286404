import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FindPostalCode } from '@/domain/listing/check-each';
import { parseRow } from '@/domain/place/gazetteer-row';
import type { Point } from '@/domain/point';

const PLACES_FILE = path.join('data', 'gazetteer', 'places.tsv.gz');

/** Looks postal codes up in the gazetteer, which has those of the United States; null: there is no gazetteer. */
export function readPostalCodes(file: string = PLACES_FILE): FindPostalCode | null {
  if (!fs.existsSync(file)) return null;
  const lines = gunzipSync(fs.readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  const points = new Map<string, Point>();
  for (const line of lines) {
    const { kind, code, country, lat, lng } = parseRow(line);
    if (kind === 'zip') points.set(`${country} ${code}`, { lat, lng });
  }
  return (country, postalCode) => points.get(`${country} ${postalCode}`) ?? null;
}
