import type { Condition, Service } from '@/domain/listing/center';
import type { Bounds, Point } from '@/domain/point';

/** `travel`: least travel in a year, by `yearKm` of domain/travel. */
export const SORTS = ['distance', 'travel', 'name', 'checked'] as const;
export type Sort = (typeof SORTS)[number];

/** `lately`: the hospital itself confirmed its listing in the last OVERDUE_AFTER_DAYS. */
export const CONFIRMED = ['lately'] as const;
export type Confirmed = (typeof CONFIRMED)[number];

export const UNITS = ['mi', 'km'] as const;
export type Unit = (typeof UNITS)[number];

/** For whom a page is written, where it is not a patient: an office that refers one is shown its own lines first. */
export const ROLES = ['clinician'] as const;
export type Role = (typeof ROLES)[number];

/** What a search asks for, as values: the same object drives the page, the list, the map and the API. */
export type Criteria = {
  /** Where distance is measured from; null: nowhere, and no distance is given. */
  origin: Point | null;
  /** null: no limit. Has no effect without `origin`. */
  radiusKm: number | null;
  bounds: Bounds | null;
  /** All must hold ("yes"). */
  conditions: Condition[];
  /** All must hold ("yes"). */
  services: Service[];
  region: string | null;
  country: string | null;
  text: string | null;
  confirmed: Confirmed | null;
  sort: Sort;
};

/** The search that asks for nothing: every published listing, by name. */
export const EVERYTHING: Criteria = {
  origin: null,
  radiusKm: null,
  bounds: null,
  conditions: [],
  services: [],
  region: null,
  country: null,
  text: null,
  confirmed: null,
  sort: 'name',
};

export const RADIUS_MAX_MI = 12_500;
export const RADIUS_MAX_KM = 20_038;
export const LIMIT_MAX = 100;
export const LIMIT_DEFAULT = 20;
