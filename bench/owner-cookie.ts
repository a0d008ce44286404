import fs from 'node:fs';
import path from 'node:path';
import { openDatabase } from '@/db/client';
import { addPerson } from '@/e2e/fixtures/people';

/** The cookie of a new owner who is signed in at the site with this data, which has made its secret. */
export function ownerCookie(dataDir: string): string {
  const db = openDatabase(path.join(dataDir, 'hai.db'));
  const secret = () => fs.readFileSync(path.join(dataDir, 'auth-secret'), 'utf8').trim();
  const { cookie } = addPerson({ db, secret }, { role: 'owner' });
  db.$client.close();
  return cookie;
}
