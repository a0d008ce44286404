import fs from 'node:fs';
import { openDatabase } from '@/db/client';
import { makeEdit, OWNER } from '@/domain/listing/listing.fixture';
import { updateCenter } from './commands';

/** Saves one listing over and over, and says each saved version aloud after it was saved: until it is killed. */
const [file = '', first = ''] = process.argv.slice(2);
const db = openDatabase(file);
for (let version = Number(first); ; version++) {
  const edit = makeEdit({ name: `Version ${version + 1}`, editorNotes: 'x'.repeat(3000) });
  const input = { id: 1, version, why: 'Saving until killed.', edit };
  const result = updateCenter(db, OWNER, input, { now: new Date() });
  if (!result.ok) throw new Error(JSON.stringify(result));
  fs.writeSync(1, `${result.version}\n`);
}
