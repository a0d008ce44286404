import path from 'node:path';
import nextEnv from '@next/env';
import { type Db, openDatabase } from '@/db/client';
import { prepareDatabase } from '@/db/prepare';
import { parseSettings, type Settings } from '@/domain/settings';

/** The settings of environment and `.env` files. Ends the process when they are bad. */
export function configuredSettings(): Settings {
  nextEnv.loadEnvConfig(process.cwd());
  const { settings, problems } = parseSettings(process.env);
  if (problems) {
    console.error(problems.join('\n'));
    process.exit(1);
  }
  return settings;
}

/** The database the settings point at. */
export const openConfiguredDatabase = (): Db =>
  openDatabase(path.join(configuredSettings().DATA_DIR, 'hai.db'));

/** The same, looked over and brought to the newest schema. Ends the process with advice if that cannot be. */
export async function openPreparedDatabase(): Promise<Db> {
  const { DATA_DIR: dataDir, BACKUP_DIR: backupDir } = configuredSettings();
  const prepared = await prepareDatabase({ dataDir, backupDir, now: new Date() });
  if (prepared.db === null) {
    console.error(prepared.why);
    process.exit(1);
  }
  if (prepared.backup) console.log(`Backed up before the migration: ${prepared.backup}`);
  return prepared.db;
}
