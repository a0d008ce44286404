import { backUp } from '@/db/backup/backup';
import { configuredSettings, openConfiguredDatabase } from './open-database';

// Beside the site, or without it.
const { BACKUP_DIR: folder, BACKUP_KEEP: keep } = configuredSettings();
const db = openConfiguredDatabase();
try {
  console.log(`Backed up and checked: ${await backUp(db, { folder, keep }, new Date())}`);
} catch (error) {
  console.error(`No backup was made: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
db.$client.close();
