import { seedCenters } from '@/db/commands/seed-centers';
import { seedPlaces } from '@/db/commands/seed-places';
import { migrateDatabase } from '@/db/migrate';
import { centerFileSchema } from '@/domain/center-file';
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
