import { daysBetween } from '@/domain/day';
import { splitBounds } from '@/domain/geo/bounds';
import {
  type Answer,
  CONDITIONS,
  type Condition,
  OVERDUE_AFTER_DAYS,
  SERVICES,
  type Service,
} from '@/domain/listing/center';
import { openConditions, type PublicRecord } from '@/domain/listing/center-view';
import type { Bounds, Point } from '@/domain/point';
import type { Criteria } from '@/domain/search/criteria';
import type { Rankable } from '@/domain/search/order';

/** What a search has to know of a published listing. `seq` changes whenever its row is written. */
export type IndexEntry = Rankable & {
  id: number;
  seq: number;
  point: Point;
  region: string;
  country: string;
  /** One bit for each condition and service that the hospital said yes to, and each that its source may mean. */
  offers: number;
  /** What a year of travel is counted from. */
  operates: Answer | undefined;
  refills: Answer | undefined;
};

/** The ids of the listings that hold a text; null: none was given. */
export type Text = ReadonlySet<number> | null;
export type Holds = (entry: IndexEntry) => boolean;

const bitOf = new Map<string, number>([...CONDITIONS, ...SERVICES].map((code, i) => [code, 1 << i]));
const bitsOf = (codes: readonly (Condition | Service)[]) =>
  codes.reduce((bits, code) => bits | (bitOf.get(code) ?? 0), 0);
const yes = (answers: Record<string, string | undefined>) =>
  Object.keys(answers).filter((code) => answers[code] === 'yes') as (Condition | Service)[];

export const entryOf = (id: number, seq: number, record: PublicRecord): IndexEntry => ({
  id,
  seq,
  slug: record.slug,
  name: record.name,
  checkedOn: record.checkedOn,
  confirmedOn: record.confirmedOn,
  distanceKm: null,
  point: { lat: record.location.lat, lng: record.location.lng },
  region: record.address.region.toLowerCase(),
  country: record.address.country,
  offers: bitsOf([
    ...yes(record.conditions),
    ...yes(record.services),
    ...openConditions(record).map(({ condition }) => condition),
  ]),
  operates: record.services.pump_placement,
  refills: record.services.pump_refill,
});

/** The conditions and services that the criteria ask for, as bits. */
export const offersOf = ({ conditions, services }: Pick<Criteria, 'conditions' | 'services'>) =>
  bitsOf([...conditions, ...services]);

/** What a choice of filters asks of a listing. */
export type Demand = Pick<Criteria, 'conditions' | 'services' | 'confirmed'>;

export function demandOf(demand: Demand, today: string): Holds {
  const offers = offersOf(demand);
  return (entry) =>
    (entry.offers & offers) === offers && (demand.confirmed === null || isConfirmedLately(entry, today));
}

/** What the criteria say of a listing apart from its distance. */
export function filterOf(criteria: Criteria, textIds: Text, today: string): Holds {
  const { bounds, country } = criteria;
  const meets = demandOf(criteria, today);
  const region = criteria.region?.toLowerCase() ?? null;
  const boxes = bounds && splitBounds(bounds);
  return (entry) =>
    meets(entry) &&
    (region === null || entry.region === region) &&
    (country === null || entry.country === country) &&
    (boxes === null || boxes.some((box) => isIn(box, entry.point))) &&
    (textIds === null || textIds.has(entry.id));
}

const isIn = ({ west, south, east, north }: Bounds, { lat, lng }: Point): boolean =>
  lat >= south && lat <= north && lng >= west && lng <= east;

/** Only the hospital's own word counts, not a page that we read. */
const isConfirmedLately = ({ confirmedOn }: IndexEntry, today: string): boolean =>
  confirmedOn !== null && daysBetween(confirmedOn, today) <= OVERDUE_AFTER_DAYS;
