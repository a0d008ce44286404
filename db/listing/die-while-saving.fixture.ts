import { openDatabase } from '@/db/client';
import { makeEdit, OWNER } from '@/domain/listing/listing.fixture';
import { updateCenter } from './commands';

/** Saves one listing and is killed right after its first write to `table`, before the save is done. */
const [file = '', table = ''] = process.argv.slice(2);
const db = openDatabase(file);
db.$client.function('die', () => void process.kill(process.pid, 'SIGKILL'));
for (const event of ['INSERT', 'UPDATE']) {
  db.$client.exec(`CREATE TEMP TRIGGER die_${event} AFTER ${event} ON main.${table} BEGIN SELECT die(); END`);
}

const edit = makeEdit({ name: 'Never there', editorNotes: 'x'.repeat(3000) });
updateCenter(db, OWNER, { id: 1, version: 1, why: 'Killed on the way.', edit }, { now: new Date() });
