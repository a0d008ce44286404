import { distanceKm } from '@/domain/geo/distance';
import type { Point } from '@/domain/point';

/** Two sources farther apart than this do not mean the same spot. */
export const AGREE_KM = 30;

/** Who says where a ZIP lies. `geonames` and the package `zipcodes` are one voice: they hold the same data. */
export type Voices = {
  geonames: Point | null;
  /** The GeoNames point serves three ZIPs or more: it is the middle of their town or county, not theirs. */
  shared: boolean;
  census: Point | null;
  third: Point | null;
  /** Where the ZIP's post town lies, to break a tie. */
  town: Point | null;
};

export type Verdict =
  /** Nothing contradicts GeoNames. */
  | 'kept'
  /** A shared point, replaced by one of the ZIP's own. */
  | 'sharpened'
  /** GeoNames is contradicted by two others, who agree. */
  | 'outvoted'
  /** GeoNames is contradicted, and two others agree with it. */
  | 'upheld'
  /** GeoNames does not know the ZIP. */
  | 'added'
  /** Nobody agrees with anybody. */
  | 'unsettled';

const agree = (a: Point | null, b: Point | null) => a !== null && b !== null && distanceKm(a, b) <= AGREE_KM;

/** Decides between the sources; null when no source has a point. */
export function settleZip(voices: Voices): { point: Point; verdict: Verdict } | null {
  const { geonames, census, third, town } = voices;
  if (!geonames) {
    const point = census && third && !agree(census, third) && agree(third, town) ? third : (census ?? third);
    return point && { point, verdict: 'added' };
  }
  const own = census ?? third;
  const contradicted = own !== null && !agree(geonames, own);
  if (!contradicted) {
    return voices.shared && own ? { point: own, verdict: 'sharpened' } : { point: geonames, verdict: 'kept' };
  }
  // The town comes first: a wide rural ZIP area has its middle far from where its people live.
  const pairs: [Point | null, Point | null, Verdict][] = [
    [geonames, town, 'upheld'],
    [census && geonames, third, 'upheld'],
    [census, third, 'outvoted'],
    [census, town, 'outvoted'],
    [third, town, 'outvoted'],
  ];
  for (const [point, witness, verdict] of pairs) {
    if (point && agree(point, witness)) return { point, verdict };
  }
  return { point: census && third ? leastFar(geonames, census, third) : own, verdict: 'unsettled' };
}

/** One of the two that come nearest to each other, the earlier named. */
function leastFar(geonames: Point, census: Point, third: Point): Point {
  const nearest = Math.min(distanceKm(geonames, census), distanceKm(geonames, third));
  return nearest < distanceKm(census, third) ? geonames : census;
}
