import type { Bounds } from '@/domain/point';
import { placeKey } from './place-key';

/** Parts of the country that reach over so many states that a distance from them would say nothing. */
const NAMES =
  'the South|Deep South|the North|the West|the East|Southwest|the Southwest|Southeast|the Southeast|Northeast|' +
  'the Northeast|Northwest|the Northwest|East Coast|West Coast|Mid-Atlantic|Great Lakes|Great Plains|the Plains|' +
  'Heartland|Rust Belt|Bible Belt|Sun Belt|Appalachia|Appalachians|Rocky Mountains|Rockies|the Rockies|Mountain West';
const keys = new Set(NAMES.split('|').map(placeKey));

/** Whether a key (see `placeKey`) names such a part. */
export const isTooWide = (key: string): boolean => keys.has(key);

export type Side = { /** -1 west, 1 east. */ east: number /** -1 south, 1 north. */; north: number };

const SIDE = /^(?:(north|south)(?:ern)?)?(?: ?(east|west)(?:ern)?)? (.+)$/;
const SHORT_SIDE = /^([ns])([ew]) /;
const LONG: Record<string, string> = { n: 'north', s: 'south', e: 'east', w: 'west' };
const CENTRAL = /^(?:central|mid|middle) (.+)$/;

/** `west` and `pennsylvania` of `western pennsylvania`; null: no side is named. */
export function readSide(key: string): { side: Side; of: string } | null {
  const central = CENTRAL.exec(key)?.[1];
  if (central) return { side: { east: 0, north: 0 }, of: central };
  const long = key.replace(SHORT_SIDE, (_, north: string, east: string) => `${LONG[north]}${LONG[east]} `);
  const [, north, east, of] = SIDE.exec(long) ?? [];
  if (!of || (!north && !east)) return null;
  const sign = (word: string | undefined, plus: string) => (word ? (word === plus ? 1 : -1) : 0);
  return { side: { north: sign(north, 'north'), east: sign(east, 'east') }, of };
}

/** The part of a box on one side: its outer third; of its middle, the inner half. */
export function boundsOfSide({ west: first, east, south, north }: Bounds, side: Side): Bounds {
  // Alaska's outermost islands lie beyond the date line.
  const west = first > east ? -180 : first;
  const isMiddle = side.east === 0 && side.north === 0;
  const cut = (low: number, high: number, sign: number): [number, number] => {
    const part = (share: number) => low + (high - low) * share;
    if (sign === 0) return isMiddle ? [part(1 / 4), part(3 / 4)] : [low, high];
    return sign > 0 ? [part(2 / 3), high] : [low, part(1 / 3)];
  };
  const [left, right] = cut(west, east, side.east);
  const [bottom, top] = cut(south, north, side.north);
  return { west: left, east: right, south: bottom, north: top };
}
