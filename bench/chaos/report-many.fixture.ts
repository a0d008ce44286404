import fs from 'node:fs';
import { openDatabase } from '@/db/client';
import { fileReport } from '@/db/report/commands';
import { makeRecord } from '@/domain/listing/center.fixture';
import { READER } from '@/domain/listing/listing.fixture';

/** Files reports and says each receipt's number, until it is killed. */
const [file = ''] = process.argv.slice(2);
const db = openDatabase(file);
const given = { slug: makeRecord().slug, topic: 'phone', text: 'x'.repeat(900), email: null, language: 'en' };
for (;;) {
  const filed = fileReport(db, READER, given, { now: new Date() });
  if (!filed.ok) throw new Error(JSON.stringify(filed));
  fs.writeSync(1, `${'number' in filed ? filed.number : ''}\n`);
}
