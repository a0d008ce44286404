import { gt } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { type CenterRow, readRecord } from '@/db/listing/record';
import { centers } from '@/db/listing/schema';
import type { Listing } from '@/domain/listing/center';
import { dueOn, freshness, lastGoodDay } from '@/domain/listing/freshness';
import { placeKey } from '@/domain/place/place-key';
import { dayAtOffice } from '@/domain/queue/business-days';
import { QUEUE_KINDS, type QueueItem, type QueueKind } from '@/domain/queue/item';
import { queueOf, type Viewer } from '@/domain/queue/rights';
import { openFindings } from './findings';
import { queueClaims, queueSnoozes } from './schema';
import {
  returnedDrafts,
  stuckMails,
  type Waiting,
  waitingAnswers,
  waitingCalls,
  waitingDrafts,
  waitingImports,
  waitingNotices,
  waitingReports,
  waitingReviews,
} from './waiting';

/** The claims that still hold, by their key. */
export function liveClaims(db: Db, now: Date): Map<string, NonNullable<QueueItem['claim']>> {
  const rows = db.select().from(queueClaims).where(gt(queueClaims.expiresAt, now.toISOString())).all();
  return new Map(
    rows.map(({ key, personId, personName, expiresAt }) => [
      key,
      { personId, name: personName, until: expiresAt },
    ]),
  );
}

/** What is left alone on that day, by the key of the item. */
const liveSnoozes = (db: Db, today: string) =>
  new Map(
    db
      .select()
      .from(queueSnoozes)
      .where(gt(queueSnoozes.until, today))
      .all()
      .map(({ key, until, whoName }) => [key, { until, name: whoName }]),
  );

export type QueueFilter = {
  kind?: QueueKind;
  /** Part of a hospital's name, city, slug, or of what the item says. */
  text?: string;
  /** Only items that this person has claimed. */
  personId?: string;
  /** What was put off, and nothing else. */
  snoozed?: boolean;
};

export type Queue = {
  items: QueueItem[];
  /** Of each kind, whatever the filter. */
  counts: Record<QueueKind, number>;
  /** How many were put off. */
  snoozed: number;
  /** How many of them the person may do. */
  doable: number;
};

type Asked = {
  now: Date;
  /** Whose queue it is; nobody's: everything. */
  viewer?: Viewer;
  filter?: QueueFilter;
};

/**
 * Everything that is to be done at `now`, the most pressing kind first and in each the oldest promise. Items of one
 * hospital share one claim.
 */
export function listQueue(db: Db, { now, viewer, filter = {} }: Asked): Queue {
  const today = dayAtOffice(now);
  const rows = db.select().from(centers).all();
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const claims = liveClaims(db, now);
  const snoozes = liveSnoozes(db, today);
  const all = [
    ...waitingReports(db),
    ...waitingAnswers(db),
    ...waitingNotices(db),
    ...waitingDrafts(db),
    ...returnedDrafts(db),
    ...stuckMails(db),
    ...waitingReviews(db),
    ...waitingCalls(db, rows, today),
    ...standing(rows, today),
    ...waitingImports(db),
    ...found(db, rows, today),
  ].map(({ centerId, field = null, ...item }): QueueItem => {
    const row = centerId === null ? undefined : rowOf.get(centerId);
    const claimKey = row ? `center:${row.id}` : item.key;
    return {
      ...item,
      field,
      claimKey,
      center: row ? centerOf(row) : null,
      claim: claims.get(claimKey) ?? null,
      isDoable: true,
      ...(snoozes.has(item.key) && { snoozed: snoozes.get(item.key) }),
    };
  });
  const shown = viewer ? queueOf(all, viewer) : all;
  const items = shown.filter(({ snoozed }) => (snoozed !== undefined) === (filter.snoozed ?? false));
  return {
    items: items.filter(matches(filter)).sort(byPromise),
    counts: countKinds(items),
    snoozed: shown.filter(({ snoozed }) => snoozed !== undefined).length,
    doable: items.filter(({ isDoable }) => isDoable).length,
  };
}

const centerOf = ({ id, slug, name, city, region }: CenterRow): QueueItem['center'] => ({
  id,
  slug,
  name,
  city,
  region,
});

const OPEN: Record<Listing, 'unproven' | 'hidden' | null> = {
  confirmed: null,
  reported: 'unproven',
  unconfirmed: 'hidden',
};

/**
 * Listings that nobody has looked at for long, and those that nobody has confirmed to exist. What readers do not see
 * waits for that alone, however old it is.
 */
function standing(rows: CenterRow[], today: string): Waiting[] {
  return rows
    .filter((row) => row.status !== 'withdrawn' && readRecord(row) !== null)
    .flatMap((row): Waiting[] => {
      const { id: centerId, editorNotes, listing, checkedOn } = row;
      const common = { centerId, says: editorNotes ?? '', about: listing };
      const kind = freshness(row, today);
      const open = OPEN[listing];
      return [
        ...(kind === 'fresh' || open === 'hidden'
          ? []
          : [{ ...common, kind, key: `${kind}:${centerId}`, since: dueOn(row), dueOn: lastGoodDay(row) }]),
        ...(open === null
          ? []
          : [{ ...common, kind: open, key: `${open}:${centerId}`, since: checkedOn, dueOn: null }]),
      ];
    });
}

/** Readers see it, or would if it could be read. */
const isSeen = ({ listing, status }: CenterRow) => listing !== 'unconfirmed' && status !== 'withdrawn';

function found(db: Db, rows: CenterRow[], today: string): Waiting[] {
  const seen = new Set(rows.filter(isSeen).map(({ id }) => id));
  return openFindings(db, today, rows).map(({ centerId, level, code, field, message }) => ({
    kind: seen.has(centerId) && (level === 'error' || code === 'dead-link') ? 'wrong' : 'finding',
    key: ['finding', centerId, code, field, message].join(':'),
    centerId,
    says: message,
    about: code,
    field,
    since: today,
    dueOn: null,
  }));
}

function matches({ kind, text, personId }: QueueFilter): (item: QueueItem) => boolean {
  const wanted = placeKey(text ?? '');
  return (item) =>
    (kind === undefined || item.kind === kind) &&
    (personId === undefined || item.claim?.personId === personId) &&
    (wanted === '' || wordsOf(item).includes(wanted));
}

const wordsOf = ({ center, says }: QueueItem) =>
  placeKey([center?.name, center?.city, center?.slug, says].join(' '));

function byPromise(a: QueueItem, b: QueueItem): number {
  const [first, second] = [QUEUE_KINDS.indexOf(a.kind), QUEUE_KINDS.indexOf(b.kind)];
  if (first !== second) return first - second;
  const [promiseA, promiseB] = [a.dueOn ?? a.since, b.dueOn ?? b.since];
  if (promiseA !== promiseB) return promiseA < promiseB ? -1 : 1;
  return (a.center?.name ?? a.says).localeCompare(b.center?.name ?? b.says, 'en');
}

function countKinds(items: QueueItem[]): Record<QueueKind, number> {
  const counts = Object.fromEntries(QUEUE_KINDS.map((kind) => [kind, 0])) as Record<QueueKind, number>;
  for (const { kind } of items) counts[kind]++;
  return counts;
}
