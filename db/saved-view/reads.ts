import { asc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { savedViews } from './schema';

/** The views that one person keeps of that table. */
export const listViews = (db: Db, personId: string) =>
  db
    .select({ id: savedViews.id, name: savedViews.name, query: savedViews.query })
    .from(savedViews)
    .where(eq(savedViews.personId, personId))
    .orderBy(asc(savedViews.name))
    .all();
