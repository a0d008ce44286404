import 'server-only';
import fs from 'node:fs';
import { LOCKED_ADVICE, lockDataDir } from '@/db/data-lock';
import { findFault } from '@/db/find-fault';
import { readOrMakeSecret } from './account/auth-secret';
import { databaseFile } from './db';
import { env } from './env';
import { log } from './log';

declare global {
  // On globalThis, because Next loads a module more than once, and a lock that nobody holds any more is released.
  var haiDataLock: (() => void) | undefined;
}

/** A site that is being restarted takes its time to end. */
const WAIT_MS = 5000;

/** Makes the data this process's own, as long as it lives. Ends the process with advice if they are another's or damaged. */
export function ownData(): void {
  if (globalThis.haiDataLock) return;
  const { DATA_DIR: dataDir, AUTH_SECRET } = env();
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unlock = lockDataDir(dataDir, WAIT_MS);
  const why = unlock ? findFault(databaseFile()).fault : LOCKED_ADVICE(dataDir);
  if (why !== null) {
    log().fatal(why);
    process.exit(1);
  }
  // Now, and not when somebody first signs in: the disk may be full then.
  if (!AUTH_SECRET) readOrMakeSecret(dataDir);
  globalThis.haiDataLock = unlock ?? undefined;
}
