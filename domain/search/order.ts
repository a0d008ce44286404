import { laterDay } from '@/domain/day';
import type { Sort } from './criteria';

/** What decides a center's place in a list. */
export type Rankable = {
  slug: string;
  name: string;
  checkedOn: string;
  confirmedOn: string | null;
  distanceKm: number | null;
  /** By `yearKm` of domain/travel; null: the hospital does not say enough to count. Absent where it is not asked for. */
  yearKm?: number | null;
};

type Compare = (a: Rankable, b: Rankable) => number;

const alphabet = new Intl.Collator('en');
const compareCodes = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** As a difference, but for two that are both infinite. */
const compareKm = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);

/** Alphabetical as people expect it; the slug makes the order total. */
const byName: Compare = (a, b) => alphabet.compare(a.name, b.name) || compareCodes(a.slug, b.slug);

const first: Record<Sort, Compare> = {
  name: () => 0,
  distance: (a, b) => (a.distanceKm ?? 0) - (b.distanceKm ?? 0),
  travel: (a, b) =>
    compareKm(a.yearKm ?? Infinity, b.yearKm ?? Infinity) || compareKm(a.distanceKm ?? 0, b.distanceKm ?? 0),
  checked: (a, b) => compareCodes(laterDay(b.checkedOn, b.confirmedOn), laterDay(a.checkedOn, a.confirmedOn)),
};

/**
 * The one order of centers: nearest first, or least travel in a year first and those that cannot be counted after them, or by name, or the most recently checked or confirmed first; ties by name,
 * then slug. Without distances `distance` and `travel` are the order by name.
 */
export function compareCenters(sort: Sort): Compare {
  const compare = first[sort];
  return (a, b) => compare(a, b) || byName(a, b);
}
