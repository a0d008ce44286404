import { and, desc, eq, lt } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { drafts } from '@/db/draft/schema';
import { confirmLinks } from '@/db/hospital-link/schema';
import { allFindings, type DismissedFinding } from '@/db/queue/findings';
import { liveClaims } from '@/db/queue/queue';
import type { Finding } from '@/domain/listing/check-each';
import { diffRecords, type FieldChange } from '@/domain/listing/diff';
import type { ListingRecord } from '@/domain/listing/edit';
import { type Freshness, freshness } from '@/domain/listing/freshness';
import type { FieldErrors } from '@/domain/outcome';
import { dayAtOffice } from '@/domain/queue/business-days';
import type { DeadLink, QueueItem } from '@/domain/queue/item';
import { deadLinksIn, findCenterRow, findRecord, rowFaults } from './record';
import { revisions, slugRedirects } from './schema';

export type DraftRow = typeof drafts.$inferSelect;

export type EditorListing = {
  id: number;
  version: number;
  record: ListingRecord;
  /** Why the row cannot be read: `record` is then its newest version that can. Empty: it can. */
  faults: FieldErrors;
  freshness: Freshness;
  deadLinks: DeadLink[];
  oldSlugs: string[];
  updatedAt: string;
  /** One's own first, then the newest. */
  drafts: DraftRow[];
  findings: Finding[];
  dismissed: DismissedFinding[];
  links: ConfirmLinkLine[];
  claim: QueueItem['claim'];
};

/** A link that was made for a listing. Its token is not stored. */
export type ConfirmLinkLine = Omit<typeof confirmLinks.$inferSelect, 'tokenHash'>;

/** One listing as its page in the admin needs it; null: there is none. */
export function findListing(
  db: Db,
  id: number,
  { now, personId }: { now: Date; personId: string },
): EditorListing | null {
  const row = findCenterRow(db, id);
  const record = row && findRecord(db, row);
  if (!record) return null;
  const today = dayAtOffice(now);
  const { open, dismissed } = allFindings(db, today);
  const isHere = ({ centerId }: { centerId: number }) => centerId === id;
  return {
    id,
    version: row.version,
    record,
    faults: rowFaults(row),
    freshness: freshness(record, today),
    deadLinks: deadLinksIn(row),
    oldSlugs: oldSlugs(db, id),
    updatedAt: row.updatedAt,
    drafts: draftsOf(db, id, personId),
    findings: open.filter(isHere),
    dismissed: dismissed.filter(isHere),
    links: linksOf(db, id),
    claim: liveClaims(db, now).get(`center:${id}`) ?? null,
  };
}

const oldSlugs = (db: Db, id: number) =>
  db
    .select()
    .from(slugRedirects)
    .where(eq(slugRedirects.centerId, id))
    .all()
    .map(({ slug }) => slug);

function draftsOf(db: Db, id: number, personId: string): DraftRow[] {
  const all = db.select().from(drafts).where(eq(drafts.centerId, id)).orderBy(desc(drafts.savedAt)).all();
  return [
    ...all.filter(({ editorId }) => editorId === personId),
    ...all.filter(({ editorId }) => editorId !== personId),
  ];
}

const linksOf = (db: Db, id: number): ConfirmLinkLine[] =>
  db
    .select()
    .from(confirmLinks)
    .where(eq(confirmLinks.centerId, id))
    .orderBy(desc(confirmLinks.id))
    .all()
    .map(({ tokenHash, ...link }) => link);

export const HISTORY_PAGE = 50;

type Row = typeof revisions.$inferSelect;
/** One change of a listing, field by field. */
export type Revision = Omit<Row, 'before' | 'after' | 'changed'> & {
  changes: FieldChange[];
  /** Whether the earlier version was stored, so that it can be restored. */
  hasBefore: boolean;
};

export type HistoryPage = {
  revisions: Revision[];
  /** The page begins before this version; null: with the newest. */
  before: number | null;
  /** What the next page begins before; null: this one ends with the first change. */
  older: number | null;
};

const UNREADABLE = 'cannot be read any more';
const unreadable = (field: string): FieldChange => ({ field, before: UNREADABLE, after: UNREADABLE });

/** A listing's changes, the newest first, HISTORY_PAGE at a time. */
export function listHistory(db: Db, centerId: number, before: number | null = null): HistoryPage {
  const rows = db
    .select()
    .from(revisions)
    .where(and(eq(revisions.centerId, centerId), before === null ? undefined : lt(revisions.version, before)))
    .orderBy(desc(revisions.version))
    .limit(HISTORY_PAGE + 1)
    .all();
  const shown = rows.slice(0, HISTORY_PAGE).map(({ before: old, after, changed, ...revision }) => ({
    ...revision,
    changes: after ? diffRecords(old, after) : changed.map(unreadable),
    hasBefore: old !== null,
  }));
  const older = rows.length > HISTORY_PAGE ? (shown.at(-1)?.version ?? null) : null;
  return { revisions: shown, before, older };
}
