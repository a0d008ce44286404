import { z } from 'zod';

/** A day of the calendar without a time zone: `2026-11-23`. There was no `2026-02-31`. */
export const daySchema = z.iso.date();

const MS_PER_DAY = 86_400_000;

/** Whole days from one calendar day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}

/** The later of two days; null counts as "never". */
export function laterDay(a: string, b: string | null): string {
  return b !== null && b > a ? b : a;
}

/** The calendar day so many days after `day`; before it when negative. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
