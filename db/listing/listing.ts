import { desc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { liveClaims } from '@/db/queue/claims';
import { allFindings, type DismissedFinding } from '@/db/queue/findings';
import { confirmLinks } from '@/db/report/schema';
import type { DeskRecord } from '@/domain/listing/center-edit';
import { type Freshness, freshness } from '@/domain/listing/clocks';
import type { Finding } from '@/domain/listing/finding';
import type { DeadLink, QueueItem } from '@/domain/queue/queue-item';
import { findCenterRow, toDeskRecord } from './desk-record';
import { drafts, slugRedirects } from './schema';

export type Draft = typeof drafts.$inferSelect;

export type DeskListing = {
  id: number;
  version: number;
  record: DeskRecord;
  freshness: Freshness;
  deadLinks: DeadLink[];
  oldSlugs: string[];
  updatedAt: string;
  /** One's own first, then the newest. */
  drafts: Draft[];
  findings: Finding[];
  dismissed: DismissedFinding[];
  links: ConfirmLinkLine[];
  claim: QueueItem['claim'];
};

/** A link that was made for a listing; its token is nowhere. */
export type ConfirmLinkLine = Omit<typeof confirmLinks.$inferSelect, 'tokenHash'>;

/** One listing as its page at the desk needs it; null: there is none. */
export function findListing(
  db: Db,
  id: number,
  { now, personId }: { now: Date; personId: string },
): DeskListing | null {
  const row = findCenterRow(db, id);
  if (!row) return null;
  const today = now.toISOString().slice(0, 10);
  const { open, dismissed } = allFindings(db, today);
  const isHere = ({ centerId }: { centerId: number }) => centerId === id;
  return {
    id,
    version: row.version,
    record: toDeskRecord(row),
    freshness: freshness(row, today),
    deadLinks: row.deadLinks,
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

function draftsOf(db: Db, id: number, personId: string): Draft[] {
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
