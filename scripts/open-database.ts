import path from 'node:path';
import nextEnv from '@next/env';
import { type Db, openDatabase } from '@/db/client';
import { parseSettings } from '@/domain/settings';

/** The database the settings (environment and `.env` files) point at. Ends the process when they are bad. */
export function openConfiguredDatabase(): Db {
  nextEnv.loadEnvConfig(process.cwd());
  const { settings, problems } = parseSettings(process.env);
  if (problems) {
    console.error(problems.join('\n'));
    process.exit(1);
  }
  return openDatabase(path.join(settings.DATA_DIR, 'hai.db'));
}
