import { kmToMi } from '@/domain/geo/distance';
import { DRIVE_MAX_STRAIGHT_MI, roadLikely, type Whereabouts } from '@/domain/geo/drive-time';

/** From the least to the most that we would promise. Never told as one number. */
export type Range = { low: number; high: number };

/**
 * How much longer the road is than the straight line, both ends our own assumption: 1.1 is a highway that goes there,
 * 1.5 a way around hills or water. The finder's single 1.2 lies between. That a straight line foretells the road at all,
 * and that shorelines are the exception, is measured for the United States: Boscoe, Henry and Zdeb, 2012, PMC3835347.
 */
export const ROAD_PER_STRAIGHT: Readonly<Range> = { low: 1.1, high: 1.5 };

/** Streets at either end, an open road between. Slow is bad weather, traffic and a stop; both are assumptions too. */
const TOWN_MI = 10;
const SPEED_MPH = { fast: { town: 30, open: 62 }, slow: { town: 20, open: 50 } };

/** One way: km by road, and hours by car. `hours` null: too far to say, people fly or stay a night. */
export type RoadBand = { km: Range; hours: Range | null };

/** @returns null: no road is likely between the two, and a length of it would be made up. */
export function roadBand(straightKm: number, from: Whereabouts, to: Whereabouts): RoadBand | null {
  if (!roadLikely(from, to)) return null;
  const km = { low: straightKm * ROAD_PER_STRAIGHT.low, high: straightKm * ROAD_PER_STRAIGHT.high };
  if (kmToMi(straightKm) > DRIVE_MAX_STRAIGHT_MI) return { km, hours: null };
  return {
    km,
    hours: { low: hoursFor(km.low, SPEED_MPH.fast), high: hoursFor(km.high, SPEED_MPH.slow) },
  };
}

function hoursFor(roadKm: number, mph: { town: number; open: number }): number {
  const mi = kmToMi(roadKm);
  const town = Math.min(mi, TOWN_MI);
  return town / mph.town + (mi - town) / mph.open;
}
