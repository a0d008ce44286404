import { PLACE_KINDS, type Place, type PlaceKind } from '@/domain/place/place';

/**
 * The finder's page for a place that is not named yet: one sign each stands where a search's own words go, from a part of
 * Unicode that no text of ours uses. Nothing of any search is in it, so it may be kept (docs/decisions/0038).
 */
export const BLANK = {
  label: '\uE010',
  /** What is said once above all rows. */
  once: '\uE011',
  rows: '\uE012',
  /** One for each pin. */
  pin: '\uE013',
  lat: '\uE014',
  lng: '\uE015',
} as const;

const FIRST_KIND = 0xe020;
/** Stands for what was typed: another one for each kind of place, as the page says what was measured from. */
export const blankNear = (kind: PlaceKind): string =>
  String.fromCharCode(FIRST_KIND + PLACE_KINDS.indexOf(kind));

export const BLANK_NEAR = /^[\uE020-\uE02F]$/;
/** Any of the signs. */
export const BLANK_SIGN = /[\uE010-\uE02F]/;

/** The place that an address leaves open; null: it names one. */
export function blankPlace(near: string): Place | null {
  const kind = BLANK_NEAR.test(near) ? PLACE_KINDS[near.charCodeAt(0) - FIRST_KIND] : undefined;
  if (kind === undefined) return null;
  const { label, lat, lng } = BLANK;
  // Signs go where numbers will: nobody counts with them, see `server/search/blank-finder.ts`.
  const point = { lat, lng } as unknown as Place['point'];
  return { id: '', kind, name: label, label, point, region: null, country: '', population: null };
}
