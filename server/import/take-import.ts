import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { acceptImport } from '@/db/import/commands';
import type { Actor } from '@/domain/account/actor';
import { runLongWrite } from '@/server/long-write';

export type ImportJob = {
  /** Of the database. */
  file: string;
  actor: Actor;
  input: unknown;
  now: Date;
};
type ImportOutcome = ReturnType<typeof acceptImport>;

/**
 * Accepts an import in a thread of its own, with a connection of its own: ten thousand rows take seconds, in which
 * readers go on being answered.
 */
export const takeImport = (taking: ImportJob): Promise<ImportOutcome> =>
  runLongWrite(
    () =>
      new Promise((resolve, reject) => {
        // Run from its source by tsx, as the commands of `npm start` are: it is no part of the bundle.
        const file = path.join(
          /* turbopackIgnore: true */ process.cwd(),
          'server/import/take-import.worker.mjs',
        );
        const worker = new Worker(/* turbopackIgnore: true */ file, {
          workerData: taking,
          execArgv: [],
        });
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', (code) => reject(new Error(`the import ended with ${code}, and said nothing`)));
      }),
  );
