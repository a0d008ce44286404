import { parseArgs } from 'node:util';
import { addFirstSetupLink, addSetupLink } from '@/db/account/invites';
import { SETUP_LINK_HOURS } from '@/domain/account/people';
import { configuredSettings, openPreparedDatabase } from './open-database';

const USAGE = `npm run admin:create            a link with which somebody becomes an owner
npm run admin:create -- --first the same, but only while there is no owner`;

const { values } = parseArgs({
  options: { first: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});

if (values.help) {
  console.log(USAGE);
} else {
  const db = await openPreparedDatabase();
  const now = new Date();
  const token = values.first ? addFirstSetupLink(db, now) : addSetupLink(db, now);
  if (token === null) console.log('There is an owner.');
  else {
    const { PUBLIC_URL } = configuredSettings();
    console.log(`Open this once, within ${SETUP_LINK_HOURS} hours, to become an owner:`);
    console.log(`${PUBLIC_URL}/admin/setup?token=${token}`);
  }
  db.$client.close();
}
