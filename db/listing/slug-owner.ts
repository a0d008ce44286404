import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { centers } from '@/db/meta';
import { slugRedirects } from './schema';

/** The listing that a slug means, by its own name or by one it had before; null: the slug is free. */
export function findSlugOwner(db: Db, slug: string): number | null {
  const own = db.select({ id: centers.id }).from(centers).where(eq(centers.slug, slug)).get();
  if (own) return own.id;
  const old = db.select().from(slugRedirects).where(eq(slugRedirects.slug, slug)).get();
  return old?.centerId ?? null;
}
