import fs from 'node:fs';
import { backUp } from '@/db/backup/backup';
import { openDatabase } from '@/db/client';

/** Makes backups and says each one's file, until it is killed. */
const [file = '', folder = ''] = process.argv.slice(2);
const db = openDatabase(file);
fs.writeSync(1, 'begin\n');
for (;;) fs.writeSync(1, `${await backUp(db, { folder, keep: 3 }, new Date())}\n`);
