import { eq } from 'drizzle-orm';
import { type HospitalFacts, hospitalFactsSchema } from '@/domain/desk/confirm-link';
import type { Db } from '../client';
import { confirmLinks } from '../schema/queue';
import { findCenterRow, toDeskRecord } from './desk/desk-record';

export type ConfirmLinkAnswer =
  | { outcome: 'open'; linkId: number; language: string; expiresAt: string; facts: HospitalFacts }
  | { outcome: 'used' | 'expired' | 'unknown' };

/** What a hospital's link opens, by the hash of its token: no editor's note, no private source. A revoked one is as unknown as a guessed one. */
export function findConfirmLink(db: Db, tokenHash: string, now: Date): ConfirmLinkAnswer {
  const link = db.select().from(confirmLinks).where(eq(confirmLinks.tokenHash, tokenHash)).get();
  const row = link && findCenterRow(db, link.centerId);
  if (!row || link.status === 'revoked') return { outcome: 'unknown' };
  if (link.status !== 'open') return { outcome: 'used' };
  if (link.expiresAt <= now.toISOString()) return { outcome: 'expired' };
  const { id: linkId, language, expiresAt } = link;
  return {
    outcome: 'open',
    linkId,
    language,
    expiresAt,
    facts: hospitalFactsSchema.parse(toDeskRecord(row)),
  };
}
