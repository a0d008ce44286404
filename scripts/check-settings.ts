import { existsSync } from 'node:fs';
import { LOCKED_ADVICE, lockDataDir } from '@/db/data-lock';
import { configuredSettings } from './open-database';

// For `npm start`: the settings as JSON, or why the site cannot start with them.
const settings = configuredSettings();
const { DATA_DIR: dataDir, MODE } = settings;
const unlock = MODE === 'reader' || !existsSync(dataDir) || lockDataDir(dataDir);
if (unlock) console.log(JSON.stringify(settings));
else {
  console.error(LOCKED_ADVICE(dataDir));
  process.exitCode = 1;
}
