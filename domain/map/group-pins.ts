import type { Spot } from './web-mercator';

/** A numbered pin; its spot is the tip of the pointer under the plate. */
export type PinSpot = Spot & { number: number };
export type PictureGroup = Spot & { numbers: number[] };

export type GroupOptions = {
  /** Height of a plate with its pointer. */
  heightPx: number;
  /** Width of the plate that names so many, or these, numbers. */
  widthPx: (numbers: number[]) => number;
  gapPx: number;
};

export const PLATE_PX = 36;
export const POINTER_PX = 9;
/** From this many on a plate says how many it stands for, not which. */
export const COUNTED_FROM = 4;
export const CHARACTER_PX = 10.5;
export const SIDES_PX = 18;
/** As wide as "12 centers" needs. */
export const COUNT_PLATE_PX = 116;

/** "7" or "3 · 4 · 5"; null from four on, when the caller says how many in the reader's language. */
export const numbersText = (numbers: number[]): string | null =>
  numbers.length < COUNTED_FROM ? numbers.join(' · ') : null;

export function plateWidthPx(numbers: number[]): number {
  const text = numbersText(numbers);
  if (text === null) return COUNT_PLATE_PX;
  return numbers.length === 1 ? PLATE_PX : text.length * CHARACTER_PX + SIDES_PX;
}

const PLATES: GroupOptions = { heightPx: PLATE_PX + POINTER_PX, widthPx: plateWidthPx, gapPx: 2 };

/**
 * Joins pins whose plates would overlap, then joined plates, until none do. A group stands in the middle of its pins
 * and lists their numbers from low to high; groups come in the order of their lowest number.
 */
export function groupPins(pins: PinSpot[], options: GroupOptions = PLATES): PictureGroup[] {
  let groups = pins.map((pin) => [pin]);
  for (let pair = nearestOverlap(groups, options); pair; pair = nearestOverlap(groups, options)) {
    const [kept, joined] = pair;
    groups = groups
      .filter((group) => group !== joined)
      .map((group) => (group === kept ? [...kept, ...joined] : group));
  }
  return groups.map(standFor).sort((a, b) => (a.numbers[0] ?? 0) - (b.numbers[0] ?? 0));
}

/** The nearest first, so that a group does not grow along a chain of pins while nearer ones stay apart. */
function nearestOverlap(groups: PinSpot[][], options: GroupOptions): [PinSpot[], PinSpot[]] | undefined {
  const plates = groups.map((group) => ({ group, ...standFor(group) }));
  let nearest: { pair: [PinSpot[], PinSpot[]]; distance: number } | undefined;
  for (const [index, a] of plates.entries()) {
    for (const b of plates.slice(index + 1)) {
      const distance = Math.hypot(a.x - b.x, a.y - b.y);
      if (overlap(a, b, options) && (!nearest || distance < nearest.distance)) {
        nearest = { pair: [a.group, b.group], distance };
      }
    }
  }
  return nearest?.pair;
}

function overlap(a: PictureGroup, b: PictureGroup, { heightPx, widthPx, gapPx }: GroupOptions): boolean {
  const apart = (widthPx(a.numbers) + widthPx(b.numbers)) / 2 + gapPx;
  return Math.abs(a.x - b.x) < apart && Math.abs(a.y - b.y) < heightPx + gapPx;
}

function standFor(group: PinSpot[]): PictureGroup {
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    numbers: group.map((pin) => pin.number).sort((a, b) => a - b),
    x: mean(group.map((pin) => pin.x)),
    y: mean(group.map((pin) => pin.y)),
  };
}
