import { eq } from 'drizzle-orm';
import { command } from '@/db/command';
import { changeSlugSchema } from '@/domain/listing/confirm';
import { invalid } from '@/domain/outcome';
import { toDeskRecord } from './desk-record';
import { slugRedirects } from './schema';
import { seenCenter } from './seen-center';
import { findSlugOwner } from './slug-owner';
import { writeCenter } from './write-center';

/** Gives a listing a new address; the old one leads to it from now on. A name it had before may be taken back. */
export const changeSlug = command(
  'change-slug',
  changeSlugSchema,
  (db, { actor, input: { id, version, slug, why }, now }) => {
    const seen = seenCenter(db, { id, version });
    if (!seen.ok) return seen;
    const before = toDeskRecord(seen.row);
    if (slug === before.slug) return invalid('slug', 'It has this address already.');
    const owner = findSlugOwner(db, slug);
    if (owner !== null && owner !== id) return invalid('slug', 'Another listing has, or had, this address.');
    db.delete(slugRedirects).where(eq(slugRedirects.slug, slug)).run();
    db.insert(slugRedirects).values({ slug: before.slug, centerId: id, at: now.toISOString() }).run();
    const change = { who: actor, action: 'change-slug', command: 'change-slug', why } as const;
    return writeCenter(db, seen.row, { ...before, slug }, change, now);
  },
);
