/** Icon arrays show 100 people, always: benefits and harms on the same scale. */
export const PEOPLE = 100;
const PER_ROW = 20;
const CELL = { width: 19, height: 29 };

export const ODDS_VIEW_BOX = `-1 -1 ${PER_ROW * CELL.width - 1} ${(PEOPLE / PER_ROW) * CELL.height - 3}`;

export interface OddsNumbers {
  low: number;
  high: number;
}

/** @throws RangeError unless 0 ≤ low ≤ high ≤ 100, in whole people. */
export function parseOdds(low: number, high: number = low, of: number = PEOPLE): OddsNumbers {
  if (of !== PEOPLE) throw new RangeError(`Odds are out of ${PEOPLE} people, not ${of}`);
  for (const count of [low, high]) {
    if (!Number.isInteger(count) || count < 0 || count > PEOPLE) {
      throw new RangeError(`Odds need whole people from 0 to ${PEOPLE}, got ${count}`);
    }
  }
  if (low > high) throw new RangeError(`Odds run from low to high, got ${low} to ${high}`);
  return { low, high };
}

/** A head and shoulders in a box of 16 by 24, as one relative path. */
const BODY = 'm4 5a4 4 0 1 1 8 0a4 4 0 1 1-8 0m-2 18v-6a6 6 0 0 1 12 0v6z';
const HATCH =
  'm2 19l7.7-7.7m-7.7 11.7l10.2-10.2m-6.200 10.2l7.7-7.7m-3.700 7.7l4-4m-9.900-13.100l4.8-4.800m-3.700 6.700l5.6-5.600m-3.700 6.700l4.800-4.800';

function crowd(shape: string, from: number, to: number): string {
  return Array.from({ length: to - from }, (_, index) => {
    const person = from + index;
    return `M${(person % PER_ROW) * CELL.width} ${Math.floor(person / PER_ROW) * CELL.height}${shape}`;
  }).join('');
}

export const bodies = (from: number, to: number) => crowd(BODY, from, to);
export const hatching = (from: number, to: number) => crowd(HATCH, from, to);
