import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { findCenterRow, recordInVersion, recordOf } from '@/db/listing/record';
import { type HospitalFacts, hospitalFactsSchema } from '@/domain/hospital-link/link';
import { confirmLinks } from './schema';

type Link = typeof confirmLinks.$inferSelect;

export type ConfirmLinkAnswer =
  | {
      outcome: 'open';
      linkId: number;
      language: string;
      expiresAt: string;
      /** The version of the listing that `facts` are. */
      version: number;
      facts: HospitalFacts;
    }
  | { outcome: 'used' | 'expired'; link: Link }
  /** Revoked, or never made (null). */
  | { outcome: 'unknown'; link: Link | null };

/**
 * What a hospital's link shows, by the hash of its token: no editors' notes, no private sources. A revoked link is
 * answered like one that never existed.
 */
export function findConfirmLink(db: Db, tokenHash: string, now: Date): ConfirmLinkAnswer {
  const link = db.select().from(confirmLinks).where(eq(confirmLinks.tokenHash, tokenHash)).get();
  const row = link && findCenterRow(db, link.centerId);
  if (!row || link.status === 'revoked') return { outcome: 'unknown', link: link ?? null };
  if (link.status !== 'open') return { outcome: 'used', link };
  if (link.expiresAt <= now.toISOString()) return { outcome: 'expired', link };
  const { id: linkId, language, expiresAt } = link;
  const facts = hospitalFactsSchema.parse(recordOf(db, row));
  return { outcome: 'open', linkId, language, expiresAt, version: row.version, facts };
}

/** The listing that a link is about and what was answered through it; null: there is no such link. */
export const findLink = (db: Db, linkId: number) =>
  db
    .select({ centerId: confirmLinks.centerId, answer: confirmLinks.answer })
    .from(confirmLinks)
    .where(eq(confirmLinks.id, linkId))
    .get() ?? null;

/** In which language a link was made, whatever became of it; null: there is none. */
export const findLinkLanguage = (db: Db, tokenHash: string): string | null =>
  db
    .select({ language: confirmLinks.language })
    .from(confirmLinks)
    .where(eq(confirmLinks.tokenHash, tokenHash))
    .get()?.language ?? null;

/**
 * The facts of a version that the page of an open link can have shown: none before the link was made, none that is
 * still to come; null otherwise.
 */
export function findShownFacts(db: Db, linkId: number, version: number): HospitalFacts | null {
  const link = db.select().from(confirmLinks).where(eq(confirmLinks.id, linkId)).get();
  const row = link && findCenterRow(db, link.centerId);
  if (!row || version < link.version || version > row.version) return null;
  const shown = recordInVersion(db, row, version);
  return shown && hospitalFactsSchema.parse(shown);
}
