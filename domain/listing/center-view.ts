import { daysBetween, laterDay } from '@/domain/day';
import type { Bearing } from '@/domain/geo/bearing';
import type { Place } from '@/domain/place/place';
import type { SearchRequest } from '@/domain/search/criteria-params';
import {
  type Center,
  type CenterRecord,
  OVERDUE_AFTER_DAYS,
  PUBLIC_LISTINGS,
  type PublicListing,
} from './center';

export type PublicRecord = CenterRecord & { listing: PublicListing };

/** Whether readers may see the listing at all. */
export function isPublic(record: CenterRecord): record is PublicRecord {
  return PUBLIC_LISTINGS.some((listing) => listing === record.listing) && record.status !== 'withdrawn';
}

/** Neither clock moved within OVERDUE_AFTER_DAYS of `today`. */
export function isOverdue(record: Pick<CenterRecord, 'checkedOn' | 'confirmedOn'>, today: string): boolean {
  return daysBetween(laterDay(record.checkedOn, record.confirmedOn), today) > OVERDUE_AFTER_DAYS;
}

/** What readers may see of a listing on `today`. Names each field, so that a new one stays private until added here. */
export function publicCenter(record: PublicRecord, today: string): Center {
  return {
    slug: record.slug,
    name: record.name,
    healthSystem: record.healthSystem,
    program: record.program,
    address: record.address,
    location: record.location,
    phones: record.phones,
    fax: record.fax,
    email: record.email,
    website: record.website,
    programUrl: record.programUrl,
    conditions: record.conditions,
    services: record.services,
    clinicians: record.clinicians,
    programSince: record.programSince,
    nciDesignation: record.nciDesignation,
    listing: record.listing,
    status: record.status,
    sources: record.sources.flatMap((source) =>
      source.public
        ? [{ url: source.url, kind: source.kind, says: source.says, pageDate: source.pageDate }]
        : [],
    ),
    checkedOn: record.checkedOn,
    confirmedOn: record.confirmedOn,
    confirmedBy: record.confirmedBy,
    overdue: isOverdue(record, today),
  };
}

/** What a listing's page shows: the listing, measured from the reader's place if one is in the address. */
export type CenterPageView = {
  found: FoundCenter;
  /** The search the reader came from; null: from nowhere. */
  cameFrom: { request: SearchRequest; origin: Place; total: number } | null;
  /** The next hospitals, measured from this one. */
  nearest: FoundCenter[];
};

/** A listing as the answer to a search. Both are null when nothing was measured; `bearing` also right at the spot. */
export type FoundCenter = {
  center: Center;
  distanceKm: number | null;
  bearing: Bearing | null;
};
