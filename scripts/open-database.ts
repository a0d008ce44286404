import path from 'node:path';
import nextEnv from '@next/env';
import { type Db, openDatabase } from '@/db/client';
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
