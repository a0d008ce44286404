import type { Point } from '@/domain/point';

/**
 * What a search may be measured from. `area` is wider than a town and has no border: Cape Cod. `center` is a published
 * listing, `hospital` one that is known by name only. `point` is a bare coordinate typed or taken from the device.
 */
export const PLACE_KINDS = ['zip', 'city', 'state', 'area', 'center', 'hospital', 'point'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export type Place = {
  /**
   * Stable within one build of the gazetteer: `zip:60637`, `city:4887398`, `state:US-OH`, `area:cape-cod-ma`,
   * `hospital:cleveland-clinic`, `center:<slug>`, `point:41.79,-87.60`.
   */
  id: string;
  kind: PlaceKind;
  /** What people call it: "Toledo", "43604", "Ohio". */
  name: string;
  /** Name with its surroundings: "Toledo, OH", "Toledo, OH 43604", "near Ann Arbor, MI". */
  label: string;
  point: Point;
  /** Postal code of the state or province ("OH", "ON"), the region's name elsewhere; null when there is none. */
  region: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** null: not known. */
  population: number | null;
};

/** What to put into an address so that the same place is found again. */
export const nearText = ({ kind, point, label }: Place): string =>
  kind === 'point' ? `${point.lat},${point.lng}` : label;

export const REFUSALS = [
  'empty',
  'too-long',
  'military-zip',
  'swapped-axes',
  'null-island',
  'at-sea',
  'out-of-range',
  'country',
  'wide-area',
  'many-hospitals',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Longest text that is looked up; longer input is refused, not cut. */
export const PLACE_TEXT_MAX = 120;

/** Everything that can come of looking up what a person typed. */
export type PlaceAnswer =
  /** `corrected`: the spelling was forgiven, say so. */
  | { outcome: 'found'; place: Place; corrected: boolean }
  | { outcome: 'ambiguous'; candidates: Place[] }
  | { outcome: 'unknown'; suggestions: Place[] }
  /** `suggestions`: for example the point with its axes the right way round. */
  | { outcome: 'refused'; reason: Refusal; suggestions: Place[] };
