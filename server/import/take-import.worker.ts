import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '@/db/client';
import { acceptImport } from '@/db/import/commands';
import type { ImportJob } from './take-import';

/** The only use of this file: see `take-import.ts`. The actor is the one that the session made. */
const { file, actor, input, now }: ImportJob = workerData;
const db = openDatabase(file, { waitMs: 60_000 });
try {
  parentPort?.postMessage(acceptImport(db, actor, input, { now }));
} finally {
  db.$client.close();
}
