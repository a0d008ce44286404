import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { and, eq, isNotNull } from 'drizzle-orm';
import { type Db, openDatabase } from '@/db/client';
import { seedCenters } from '@/db/listing/seed-centers';
import { migrateDatabase } from '@/db/migrate';
import { places } from '@/db/place/schema';
import { seedPlaces } from '@/db/place/seed-places';
import { published } from '@/db/search/published';
import { isPublic } from '@/domain/listing/center-view';
import { type CenterFile, centerFileSchema } from '@/domain/listing/check-file';
import type { ListingRecord } from '@/domain/listing/edit';
import { readCenterFile } from '@/scripts/center-file';
import { random } from './measure';

/** Up to so far, in degrees, a made-up hospital lies from the ZIP code it was made from. */
const JITTER = 0.1;

export type Filled = { dataDir: string; open: () => Db };

/**
 * As many listings as real ones are published, and made-up ones where more are asked for: each is a copy of a real one,
 * so that it is as long, with another name, address, number and place. Written by the same code as the real list.
 */
export class MadeUpLists {
  readonly #folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hai-bench-'));
  readonly #made = new Map<number, Filled>();

  /** `published`: how many listings readers shall see; never fewer than the real ones. */
  filled(wanted: number): Filled {
    const known = this.#made.get(wanted);
    if (known) return known;
    const dataDir = path.join(this.#folder, String(wanted));
    const open = () => openDatabase(path.join(dataDir, 'hai.db'));
    const db = open();
    migrateDatabase(db);
    seedPlaces(db);
    const file = centerFileSchema.parse(readCenterFile());
    const models = file.centers.filter(isPublic);
    const more = madeUp(db, models, Math.max(0, wanted - models.length));
    seedCenters(db, { ...file, centers: [...file.centers, ...more] }, { now: new Date() });
    db.$client.pragma('wal_checkpoint(TRUNCATE)');
    db.$client.close();
    this.#made.set(wanted, { dataDir, open });
    return { dataDir, open };
  }

  remove(): void {
    fs.rmSync(this.#folder, { recursive: true, force: true });
  }
}

function madeUp(db: Db, models: CenterFile['centers'], count: number): ListingRecord[] {
  const zips = db
    .select()
    .from(places)
    .where(and(eq(places.kind, 'zip'), isNotNull(places.region)))
    .all();
  const next = random(count);
  return Array.from({ length: count }, (_, i) => {
    const model = models[i % models.length] as ListingRecord;
    const zip = zips[Math.floor(next() * zips.length)] as (typeof zips)[number];
    const off = () => (next() - 0.5) * 2 * JITTER;
    return {
      ...model,
      slug: `made-up-${i}`,
      name: `Made Up Hospital ${i}`,
      aliases: [],
      address: {
        street: `${i} Test Street`,
        city: zip.name,
        region: zip.region ?? model.address.region,
        postalCode: null,
        country: zip.country,
      },
      location: { ...model.location, lat: zip.lat + off(), lng: zip.lng + off(), farFromPostalCode: null },
      phones: model.phones.map((phone) => ({ ...phone, number: `+1614${2_220_000 + i}` })),
    };
  });
}

/** The slugs that readers can open, in the order of the names. */
export const slugsOf = (db: Db): string[] => published(db).index.byName.map(({ slug }) => slug);

/** ZIP codes from all over the country, the same in every run. */
export function someZips(db: Db, count: number): string[] {
  const zips = db
    .select({ id: places.id, label: places.label })
    .from(places)
    .where(eq(places.kind, 'zip'))
    .all();
  const next = random(3);
  const codes = zips.flatMap(({ label }) => /\b\d{5}\b/.exec(label) ?? []);
  return Array.from({ length: count }, () => codes[Math.floor(next() * codes.length)] as string);
}
