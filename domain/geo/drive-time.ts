import { kmToMi } from './distance';

/**
 * A published study of the whole United States found that straight-line distance and driving time or
 * distance to hospitals go together with r² > 0.9, except at shorelines (Boscoe, Henry and Zdeb, PMC3835347).
 * So an estimate from the straight line is fair where a road is likely, as long as it is called one.
 */
const ROAD_PER_STRAIGHT = 1.2;
/** Streets and a ramp at either end of the way, the open road between. */
const TOWN_MI_EACH_END = 5;
const TOWN_MPH = 30;
const OPEN_ROAD_MPH = 62;
/** Farther than this people fly, or stay a night: a driving time would promise too much. */
export const DRIVE_MAX_STRAIGHT_MI = 350;

/** Below this, time is told in steps of five minutes; from here on, in half hours. */
export const HALF_HOURS_FROM_MINUTES = 90;

/** Minutes by car for a straight-line distance, if a road leads there (see `roadLikely`); null: too far to say. */
export function driveEstimateMinutes(straightKm: number): number | null {
  const straightMi = kmToMi(straightKm);
  if (straightMi > DRIVE_MAX_STRAIGHT_MI) return null;
  const roadMi = straightMi * ROAD_PER_STRAIGHT;
  const townMi = Math.min(roadMi, 2 * TOWN_MI_EACH_END);
  return 60 * (townMi / TOWN_MPH + (roadMi - townMi) / OPEN_ROAD_MPH);
}

/** As exact as an estimate may sound: whole 5 minutes (at least 5) below 90 minutes, whole half hours from there. */
export function roundDrive(minutes: number): number {
  const step = minutes < HALF_HOURS_FROM_MINUTES ? 5 : 30;
  return Math.max(step, Math.round(minutes / step) * step);
}

/** Where a place is, in the words of an address: a US state or other region, and ISO 3166-1 alpha-2. */
export type Whereabouts = { region: string | null; country: string };

/** Many islands, or (Alaska, Nunavut) towns that no road joins: no two spots in them are surely joined by one. */
const ROADLESS = new Set(['US-AK', 'US-HI', 'US-AS', 'US-MP', 'US-VI', 'CA-NU']);
/** One island with roads of its own: joined within, and to nothing else. */
const ISLANDS = new Set(['US-PR', 'US-GU', 'CA-NL']);
/** US territories have ISO country codes of their own as well. */
const TERRITORIES = new Set(['PR', 'GU', 'AS', 'MP', 'VI']);

/** Countries whose mainlands roads join. A country in neither list is joined, for all we know, only to itself. */
const NORTH_AMERICA = new Set(['US', 'CA', 'MX']);
const EUROPE = new Set(
  'AL AD AT BA BE BG CH CZ DE DK EE ES FI FR GR HR HU IT LI LT LU LV MC ME MK NL NO PL PT RO RS SE SI SK SM'.split(
    ' ',
  ),
);

const areaOf = ({ region, country }: Whereabouts) =>
  TERRITORIES.has(country) ? `US-${country}` : `${country}-${region}`;

function landOf(where: Whereabouts): string {
  const area = areaOf(where);
  if (ISLANDS.has(area)) return area;
  if (NORTH_AMERICA.has(where.country)) return 'north-america';
  return EUROPE.has(where.country) ? 'europe' : where.country;
}

/** Whether one can expect to drive from one to the other without a ferry or a plane. */
export function roadLikely(a: Whereabouts, b: Whereabouts): boolean {
  return !ROADLESS.has(areaOf(a)) && !ROADLESS.has(areaOf(b)) && landOf(a) === landOf(b);
}
