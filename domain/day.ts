/** A calendar day without a time zone: `2026-11-23`. */
export const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const MS_PER_DAY = 86_400_000;

/** Whole days from one calendar day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}

/** The later of two days; null counts as "never". */
export function laterDay(a: string, b: string | null): string {
  return b !== null && b > a ? b : a;
}
