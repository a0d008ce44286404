import { addDays } from '@/domain/day';
import { splitBounds } from '@/domain/geo/bounds';
import {
  type Answer,
  CONDITIONS,
  type Condition,
  OVERDUE_AFTER_DAYS,
  type PublicListing,
  SERVICES,
  type Service,
  type Status,
} from '@/domain/listing/center';
import { openConditions, type PublicRecord } from '@/domain/listing/center-view';
import { type HospitalNames, hospitalLabel, hospitalNames } from '@/domain/place/hospital-names';
import type { Bounds, Point } from '@/domain/point';
import type { Criteria } from '@/domain/search/criteria';
import type { Rankable } from '@/domain/search/order';

/** What a search has to know of a published listing. `seq` changes whenever its row is written. */
export type IndexEntry = Rankable & {
  id: number;
  seq: number;
  point: Point;
  region: string;
  /** The region as it is compared. */
  regionKey: string;
  country: string;
  listing: PublicListing;
  status: Status;
  /** Name and town, and what people may type to mean it. */
  label: string;
  names: HospitalNames;
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
  region: record.address.region,
  regionKey: record.address.region.toLowerCase(),
  country: record.address.country,
  listing: record.listing,
  status: record.status,
  label: hospitalLabel(record.name, record.address),
  names: hospitalNames(record),
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
  const isRecent = recentFrom(today);
  return (entry) => (entry.offers & offers) === offers && (demand.confirmed === null || isRecent(entry));
}

/** How many of some listings answer alike, by what they offer and whether they confirmed it lately. */
export type Kinds = { offers: number; isRecent: boolean; total: number }[];

/** Listings are many, kinds of them few: what is counted often is counted over these. */
export function kindsOf(entries: Iterable<IndexEntry>, today: string): Kinds {
  const isRecent = recentFrom(today);
  const totals = [new Map<number, number>(), new Map<number, number>()] as const;
  for (const entry of entries) {
    const same = totals[isRecent(entry) ? 1 : 0];
    same.set(entry.offers, (same.get(entry.offers) ?? 0) + 1);
  }
  return totals.flatMap((same, recent) =>
    Array.from(same, ([offers, total]) => ({ offers, isRecent: recent === 1, total })),
  );
}

/** For each demand, how many of the listings that were told apart meet it. */
export const tallyOf = (kinds: Kinds, demands: readonly Demand[]): number[] =>
  demands.map((demand) => {
    const wanted = offersOf(demand);
    let sum = 0;
    for (const { offers, isRecent, total } of kinds)
      if ((offers & wanted) === wanted && (demand.confirmed === null || isRecent)) sum += total;
    return sum;
  });

/** What the criteria say of a listing apart from its distance. */
export function filterOf(criteria: Criteria, textIds: Text, today: string): Holds {
  const { bounds, country } = criteria;
  const meets = demandOf(criteria, today);
  const region = criteria.region?.toLowerCase() ?? null;
  const boxes = bounds && splitBounds(bounds);
  return (entry) =>
    meets(entry) &&
    (region === null || entry.regionKey === region) &&
    (country === null || entry.country === country) &&
    (boxes === null || boxes.some((box) => isIn(box, entry.point))) &&
    (textIds === null || textIds.has(entry.id));
}

const isIn = ({ west, south, east, north }: Bounds, { lat, lng }: Point): boolean =>
  lat >= south && lat <= north && lng >= west && lng <= east;

/** Only the hospital's own word counts, not a page that we read. */
export function recentFrom(today: string): (entry: Pick<IndexEntry, 'confirmedOn'>) => boolean {
  const since = addDays(today, -OVERDUE_AFTER_DAYS);
  return ({ confirmedOn }) => confirmedOn !== null && confirmedOn >= since;
}
