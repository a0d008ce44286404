import 'server-only';
import { randomUUID } from 'node:crypto';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { todaysBulk } from '@/server/formats/bulk/bulk';
import { log, logBug } from '@/server/log';
import { longWrite } from '@/server/long-write';
import { runJobs } from './run-jobs';

const EVERY_MS = 15_000;

declare global {
  // Next loads modules more than once: the timer is one for the process.
  var haiJobs: NodeJS.Timeout | undefined;
}

/** Starts the timer that runs the background jobs while the process lives. */
export function startJobs(): void {
  if (globalThis.haiJobs) return;
  const holder = randomUUID();
  let isRunning = false;
  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      await longWrite();
      const report = await runJobs(db(), { settings: env(), clock: () => new Date(), holder });
      if (report && Object.values(report).some((count) => count > 0)) log().info(report, 'jobs');
      // Beside the jobs that write the database: of these files each process has its own.
      await todaysBulk();
    } catch (error) {
      logBug(error, 'jobs');
    } finally {
      isRunning = false;
    }
  };
  globalThis.haiJobs = setInterval(run, EVERY_MS);
  globalThis.haiJobs.unref();
}
