import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Clock } from '@/db/command';
import type { Notice } from '@/domain/notice/notice';
import { safetyNotices } from './schema';

const SEED = { whoKind: 'system', whoId: null, whoName: 'The first list' } as const;

/**
 * Puts the drafts of the file into the queue of notices to publish. What editors have written stays; what nobody touched
 * follows the file, and goes when the file publishes it.
 */
export function seedNotices(db: Db, notices: readonly Notice[], { now }: Clock): void {
  const untouched = (id: string) =>
    and(eq(safetyNotices.id, id), eq(safetyNotices.version, 1), eq(safetyNotices.whoName, SEED.whoName));
  db.transaction((tx) => {
    for (const { status, ...content } of notices) {
      tx.delete(safetyNotices).where(untouched(content.id)).run();
      if (status !== 'draft') continue;
      const draft = { ...content, newSources: {} };
      tx.insert(safetyNotices)
        .values({ id: content.id, version: 1, status, draft, updatedAt: now.toISOString(), ...SEED })
        .onConflictDoNothing()
        .run();
    }
  });
}
