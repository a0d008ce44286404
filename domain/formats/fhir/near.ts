import type { Point } from '@/domain/point';

/** Meters in each unit of length, the code by which UCUM knows it, and how people write it. */
const UNITS = {
  km: { meters: 1000, code: 'km', written: 'km' },
  m: { meters: 1, code: 'm', written: 'm' },
  mi: { meters: 1609.344, code: '[mi_i]', written: 'mi' },
  '[mi_i]': { meters: 1609.344, code: '[mi_i]', written: 'mi' },
  '[mi_us]': { meters: 6336000 / 3937, code: '[mi_us]', written: 'US survey mi' },
} as const;
export type Unit = keyof typeof UNITS;

/** 250 miles: how far is searched when no distance is given. FHIR leaves it to the server, which says it in its capabilities. */
export const DEFAULT_KM = 402.336;
const HALF_THE_GLOBE_KM = 20_038;
const POINTS_MAX = 10;

export type Near = { points: Point[]; km: number; unit: Unit };
export type NearAnswer = Near | { fault: string };

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)$/;
const numberIn = (text: string | undefined) => (text && NUMBER.test(text.trim()) ? Number(text) : Number.NaN);

/** South of this only research stations stand; every longitude of North America is there, or no latitude at all. */
const SOUTHERNMOST = -60;
const isSwapped = (lat: number, lng: number) =>
  (lat < SOUTHERNMOST || lat > 90) && Math.abs(lat) <= 180 && Math.abs(lng) <= 90;

function pointIn(latitude: string | undefined, longitude: string | undefined): Point | { fault: string } {
  const [lat, lng] = [numberIn(latitude), numberIn(longitude)];
  if (Number.isNaN(lat) || Number.isNaN(lng))
    return { fault: 'must begin with [latitude]|[longitude], two numbers in degrees, such as 41.65|-83.54' };
  if (isSwapped(lat, lng))
    return {
      fault: `has its axes swapped: the latitude comes first, and ${lat} is none where people live. ${lng}|${lat} may be meant`,
    };
  if (Math.abs(lat) > 90)
    return { fault: `has a latitude out of range: ${lat} does not lie within -90 and 90` };
  if (Math.abs(lng) > 180)
    return { fault: `has a longitude out of range: ${lng} does not lie within -180 and 180` };
  return { lat, lng };
}

/**
 * `[latitude]|[longitude]|[distance]|[units]`, several with commas between (any of them). Units left out: kilometers;
 * distance left out: `DEFAULT_KM`. Several points must ask for the same distance and units.
 */
export function readNear(text: string): NearAnswer {
  const parts = text.split(',');
  if (parts.length > POINTS_MAX) return { fault: `must have at most ${POINTS_MAX} points` };
  const points: Point[] = [];
  let asked: { km: number; unit: Unit } | null = null;
  for (const part of parts) {
    const [latitude, longitude, distance, units, ...more] = part.split('|');
    if (more.length > 0) return { fault: 'must be [latitude]|[longitude]|[distance]|[units]' };
    const point = pointIn(latitude, longitude);
    if ('fault' in point) return point;
    const reach = reachOf(distance, units);
    if ('fault' in reach) return reach;
    if (asked && (asked.km !== reach.km || asked.unit !== reach.unit))
      return { fault: 'must ask for the same distance around each point' };
    asked = reach;
    points.push(point);
  }
  return asked ? { points, ...asked } : { fault: 'must not be empty' };
}

function reachOf(distance = '', units = ''): { km: number; unit: Unit } | { fault: string } {
  const unit = units.trim() === '' ? 'km' : units.trim();
  if (!isUnit(unit))
    return { fault: `has unknown units: they must be one of ${Object.keys(UNITS).join(', ')}` };
  if (distance.trim() === '') return { km: DEFAULT_KM, unit };
  const km = (numberIn(distance) * UNITS[unit].meters) / 1000;
  if (!(km > 0)) return { fault: 'must have a distance above 0' };
  return { km: Math.min(km, HALF_THE_GLOBE_KM), unit };
}

const isUnit = (unit: string): unit is Unit => Object.hasOwn(UNITS, unit);

/** `Bundle.entry.search.extension`: how far a match lies, in the units that were asked for. */
export const distanceExtension = (km: number, unit: Unit) => ({
  url: 'http://hl7.org/fhir/StructureDefinition/location-distance',
  valueDistance: {
    value: Number(((km * 1000) / UNITS[unit].meters).toPrecision(12)),
    unit: UNITS[unit].written,
    system: 'http://unitsofmeasure.org',
    code: UNITS[unit].code,
  },
});
