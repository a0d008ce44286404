import { and, eq, ne, or, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { centers } from '@/db/meta';
import type { Comparable } from '@/domain/listing/similar';

/** The listings that may be the same hospital as one: of its state, or with one of its numbers. None is withdrawn. */
export function listNeighbors(db: Db, { slug, address, phones, fax }: Comparable): Comparable[] {
  const numbers = JSON.stringify([...phones, ...(fax ? [fax] : [])].map(({ number }) => number));
  const hasNumber = sql`exists (
    select 1 from json_each(${numbers}) wanted
    where wanted.value = json_extract(${centers.fax}, '$.number')
      or wanted.value in (select json_extract(value, '$.number') from json_each(${centers.phones}))
  )`;
  const { name, healthSystem, street, city, region, postalCode, country } = centers;
  return db
    .select({
      slug: centers.slug,
      name,
      healthSystem,
      address: { street, city, region, postalCode, country },
      phones: centers.phones,
      fax: centers.fax,
    })
    .from(centers)
    .where(
      and(
        ne(centers.slug, slug),
        ne(centers.status, 'withdrawn'),
        or(and(eq(country, address.country), eq(region, address.region)), hasNumber),
      ),
    )
    .all();
}
