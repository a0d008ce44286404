import fs from 'node:fs';
import path from 'node:path';
import { prepareDatabase } from '@/db/prepare';

/** Brings a database to the newest schema, backing it up before; the caller kills it on the way. */
const [dataDir = ''] = process.argv.slice(2);
fs.writeSync(1, 'begin\n');
const { db, why } = await prepareDatabase({
  dataDir,
  backupDir: path.join(dataDir, 'backup'),
  now: new Date(),
});
fs.writeSync(1, db ? 'migrated\n' : `${why}\n`);
setInterval(() => {}, 1000);
