import fs from 'node:fs';
import type { Db } from '@/db/client';
import { seedCenters } from '@/db/listing/seed-centers';
import { centerFileSchema } from '@/domain/listing/check-file';

/** The hospitals that the product comes with. */
export function addSeed(db: Db): void {
  const file = centerFileSchema.parse(JSON.parse(fs.readFileSync('data/centers.json', 'utf8')));
  seedCenters(db, file, { now: new Date() });
}
