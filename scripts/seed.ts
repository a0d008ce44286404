import { seedCenters } from '@/db/listing/seed-centers';
import { migrateDatabase } from '@/db/migrate';
import { seedPlaces } from '@/db/place/seed-places';
import { centerFileSchema } from '@/domain/listing/check-file';
import { readCenterFile } from './center-file';
import { openConfiguredDatabase } from './open-database';
import { describeSeed } from './seed-report';

const file = centerFileSchema.safeParse(readCenterFile());
if (file.success) {
  const db = openConfiguredDatabase();
  migrateDatabase(db);
  console.log(describeSeed(seedCenters(db, file.data, { now: new Date() })));
  const { seeded, rows } = seedPlaces(db);
  console.log(seeded ? `Loaded ${rows} places.` : 'The places are loaded already.');
  db.$client.close();
} else {
  console.error('data/centers.json has a fault, nothing was seeded. "npm run check-data" says where.');
  process.exitCode = 1;
}
