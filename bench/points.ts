import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { places } from '@/db/place/schema';
import { makeEntry } from '@/db/search/entry.fixture';
import type { IndexEntry } from '@/db/search/listing-entry';
import { ListingIndex } from '@/db/search/listing-index';
import type { Point } from '@/domain/point';
import { random } from './measure';

/** Up to so far, in degrees, a made-up point lies from the ZIP code it was made from. */
const JITTER = 0.1;

/** Made-up points where people live: the positions of the gazetteer's ZIP codes, each moved a little at random. */
export function pointsNearPeople(db: Db, count: number, seed: number): Point[] {
  const zips = db
    .select({ lat: places.lat, lng: places.lng })
    .from(places)
    .where(eq(places.kind, 'zip'))
    .all();
  const next = random(seed);
  const moved = (degrees: number, most: number) =>
    Math.max(-most, Math.min(most, degrees + (next() - 0.5) * 2 * JITTER));
  return Array.from({ length: count }, () => {
    const { lat, lng } = zips[Math.floor(next() * zips.length)] as Point;
    return { lat: moved(lat, 90), lng: moved(lng, 180) };
  });
}

/** Two listings in three offer each of three things, so that a filter leaves about a third. */
export const entriesAt = (points: readonly Point[]): IndexEntry[] =>
  points.map((point, i) => makeEntry(i, point, i % 3 === 0 ? 0 : 0b11));

export const indexOf = (points: readonly Point[]): ListingIndex => ListingIndex.of(entriesAt(points));
