import { daysBetween, laterDay } from '@/domain/day';
import type { Bearing } from '@/domain/geo/bearing';
import type { Place } from '@/domain/place/place';
import type { Role } from '@/domain/search/criteria';
import type { SearchRequest } from '@/domain/search/criteria-params';
import {
  type Center,
  type Condition,
  OVERDUE_AFTER_DAYS,
  PUBLIC_LISTINGS,
  type PublicListing,
} from './center';
import type { ListingRecord } from './edit';
import { FACT_KEYS, factOf } from './fact-keys';
import { PUBLIC_FACTS, PUBLIC_SOURCES } from './public-facts';

/** Whether readers may see a listing at all. */
export function isPublic<Shown extends Pick<ListingRecord, 'listing' | 'status'>>(
  record: Shown,
): record is Shown & { listing: PublicListing } {
  return PUBLIC_LISTINGS.some((listing) => listing === record.listing) && record.status !== 'withdrawn';
}

export type PublicRecord = ListingRecord & { listing: PublicListing };

/** Neither checked nor confirmed within OVERDUE_AFTER_DAYS before `today`. */
export function isOverdue(record: Pick<ListingRecord, 'checkedOn' | 'confirmedOn'>, today: string): boolean {
  return daysBetween(laterDay(record.checkedOn, record.confirmedOn), today) > OVERDUE_AFTER_DAYS;
}

/** Some of what a record says. */
function pick<From extends object, Key extends keyof From>(from: From, keys: readonly Key[]) {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<From, Key>;
}

/** What a record's sources may mean, of the conditions that nobody has answered. */
export const openConditions = ({ mayTreat, conditions }: Pick<ListingRecord, 'mayTreat' | 'conditions'>) =>
  mayTreat.filter(({ condition }) => conditions[condition] === undefined);

/**
 * What readers may see of a listing on `today`: the facts of `PUBLIC_FACTS`, and no source that is for editors only.
 */
export function publicCenter(record: PublicRecord, today: string): Center {
  return {
    ...pick(record, PUBLIC_FACTS),
    mayTreat: openConditions(record),
    sources: record.sources.flatMap((source) =>
      source.public
        ? [{ url: source.url, kind: source.kind, says: source.says, pageDate: source.pageDate }]
        : [],
    ),
    factSources: pick(record.fieldSources, PUBLIC_SOURCES),
    overdue: isOverdue(record, today),
  };
}

/** What a center's source says that may mean a condition which nobody has answered; null: nothing. */
export const mayMean = ({ mayTreat }: Pick<Center, 'mayTreat'>, code: Condition): string | null =>
  mayTreat.find(({ condition }) => condition === code)?.says ?? null;

/** A record without what is for editors only, in the shape of a record: what a reader's copy keeps of history. */
export function withoutPrivate(record: ListingRecord): ListingRecord {
  const blank = FACT_KEYS.filter((key) => !PUBLIC_FACTS.some((fact) => fact === key)).map(
    (key) => [key, factOf(key).blank] as const,
  );
  return {
    ...record,
    ...Object.fromEntries(blank),
    sources: record.sources.filter((source) => source.public),
    fieldSources: pick(record.fieldSources, PUBLIC_SOURCES),
  };
}

/** What a listing's page shows: the listing, measured from the reader's place if one is in the address. */
export type CenterPageView = {
  found: FoundCenter;
  /** The search the reader came from; null: from nowhere. */
  cameFrom: { request: SearchRequest; origin: Place; total: number } | null;
  /** For whom the page is shown; null: a patient. */
  role: Role | null;
  /** Of the other hospitals that say they refill, the one nearest to the reader's place; null: no place, or none does. */
  refillsNearYou: FoundCenter | null;
  /** The next hospitals, measured from this one. */
  nearest: FoundCenter[];
};

/** A listing as the answer to a search. Both are null when nothing was measured; `bearing` also right at the spot. */
export type FoundCenter = {
  center: Center;
  distanceKm: number | null;
  bearing: Bearing | null;
};

/** The published listings, by how sure we are of them. */
export type ListingCounts = { total: number; confirmed: number; reported: number };
