import type { Whereabouts } from '@/domain/geo/drive-time';
import type { Answer, Center } from '@/domain/listing/center';
import type { FoundCenter } from '@/domain/listing/center-view';
import { type Range, type RoadBand, roadBand } from './road';

/** Days from one refill to the next: the pump must not run dry (Penn, Yale; `penn` and `yale` in data/learn). */
const REFILL_EVERY_DAYS = 14;

/**
 * Refills in the first year. Low: four months of pump chemotherapy, the least that Penn names (day 0, 14, … 112). High:
 * the pump in use for the whole year after the first fill, two weeks after the operation at the earliest.
 */
export const REFILLS_A_YEAR: Readonly<Range> = {
  low: 112 / REFILL_EVERY_DAYS + 1,
  high: Math.floor(365 / REFILL_EVERY_DAYS),
};
/** The stay for the operation. Visits before it differ too much between hospitals to be counted. */
export const OPERATIONS = 1;

/** What a year of travel to one hospital is made of. */
export type TravelYear =
  | { outcome: 'counted'; refills: 'here'; total: TripTotal }
  | { outcome: 'counted'; refills: 'elsewhere'; at: FoundCenter; total: TripTotal }
  /** The hospital does not say whether it refills: only the operation is sure. `other`: the nearest that says it does. */
  | { outcome: 'unknown-refills'; operation: TripTotal; ifHere: TripTotal; other: Elsewhere | null }
  /** It says it does not refill, and no other says that it does. */
  | { outcome: 'no-refills'; operation: TripTotal }
  /** It does not operate, or does not say so: there is no year to count. */
  | { outcome: 'no-operation'; says: Answer | undefined };

/** Operation at this one, refills at that one. */
type Elsewhere = { at: FoundCenter; total: TripTotal };

/** There and back, all trips together. `km` null: no road is likely. `hours` null: no road, or too far to say. */
export type TripTotal = { trips: Range; km: Range | null; hours: Range | null };

type Leg = { trips: Range; road: RoadBand | null };

const once: Range = { low: OPERATIONS, high: OPERATIONS };
const plus = (a: Range, b: Range): Range => ({ low: a.low + b.low, high: a.high + b.high });
const times = (a: Range, b: Range): Range => ({ low: a.low * b.low, high: a.high * b.high });
const bothWays = ({ low, high }: Range): Range => ({ low: 2 * low, high: 2 * high });

/** All legs together; what is unknown of one leg is unknown of the sum. */
function totalOf(...legs: Leg[]): TripTotal {
  const sum = (part: (road: RoadBand) => Range | null) =>
    legs.reduce<Range | null>(
      (before, { trips, road }) => {
        const each = road && part(road);
        return before && each && plus(before, bothWays(times(trips, each)));
      },
      { low: 0, high: 0 },
    );
  return {
    trips: legs.reduce((before, { trips }) => plus(before, trips), { low: 0, high: 0 }),
    km: sum(({ km }) => km),
    hours: sum(({ hours }) => hours),
  };
}

/**
 * A first year of trips from `home` to `found`, by what the hospital says of itself.
 * `nearestRefills`: of the other hospitals that say they refill, the one nearest to `home`; null: none does.
 */
export function travelYear(
  { center, distanceKm }: FoundCenter & { distanceKm: number },
  home: Whereabouts,
  nearestRefills: FoundCenter | null,
): TravelYear {
  const { pump_placement: operates, pump_refill: refills } = center.services;
  if (operates !== 'yes') return { outcome: 'no-operation', says: operates };
  const here = roadTo(home, center, distanceKm);
  const operation: Leg = { trips: once, road: here };
  const allHere = totalOf(operation, { trips: REFILLS_A_YEAR, road: here });
  if (refills === 'yes') return { outcome: 'counted', refills: 'here', total: allHere };
  const other = elsewhere(operation, home, nearestRefills);
  if (refills === 'no') {
    if (!other) return { outcome: 'no-refills', operation: totalOf(operation) };
    return { outcome: 'counted', refills: 'elsewhere', ...other };
  }
  return { outcome: 'unknown-refills', operation: totalOf(operation), ifHere: allHere, other };
}

function elsewhere(operation: Leg, home: Whereabouts, at: FoundCenter | null): Elsewhere | null {
  if (at?.distanceKm == null) return null;
  const refills: Leg = { trips: REFILLS_A_YEAR, road: roadTo(home, at.center, at.distanceKm) };
  return { at, total: totalOf(operation, refills) };
}

const roadTo = (home: Whereabouts, { address }: Center, km: number) => roadBand(km, home, address);

/**
 * By what the finder orders "least travel in a year": straight-line km, one way, of the operation and a full year of
 * refills. null: the hospital does not say enough to count, and comes after those that do. `toRefills`: straight-line
 * km from home to the nearest hospital that says it refills.
 */
export function yearKm(
  operates: Answer | undefined,
  refills: Answer | undefined,
  km: number,
  toRefills: number | null,
): number | null {
  if (operates !== 'yes') return null;
  if (refills === 'yes') return km * (OPERATIONS + REFILLS_A_YEAR.high);
  if (refills === 'no' && toRefills !== null) return km * OPERATIONS + toRefills * REFILLS_A_YEAR.high;
  return null;
}

/** As exact as an estimate may sound: two figures, the low end down and the high end up. */
export function neatRange({ low, high }: Range): Range {
  return { low: neat(low, Math.floor), high: neat(high, Math.ceil) };
}

function neat(value: number, round: (value: number) => number): number {
  const step = Math.max(1, 10 ** (Math.floor(Math.log10(Math.max(value, 1))) - 1));
  // What arithmetic adds in the last digit is no reason to go up or down a whole step.
  return round(Number((value / step).toFixed(6))) * step;
}
