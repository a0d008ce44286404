import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Draft } from '@/db/listing/listing';
import { drafts } from '@/db/listing/schema';

/** What that person has typed about a listing and not yet published; null: nothing. */
export const findOwnDraft = (db: Db, centerId: number, editorId: string): Draft | null =>
  db
    .select()
    .from(drafts)
    .where(and(eq(drafts.centerId, centerId), eq(drafts.editorId, editorId)))
    .get() ?? null;
