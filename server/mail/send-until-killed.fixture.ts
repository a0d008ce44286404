import { openDatabase } from '@/db/client';
import { sendMails } from './send-mails';
import { deliverTo } from './smtp';

/** Sends what is due in a database, as if it were that instant; the test kills it on the way. */
const [file = '', url = '', now = ''] = process.argv.slice(2);
const deliver = deliverTo({ url, from: 'editors@example.org' });
await sendMails(openDatabase(file), { deliver, clock: () => new Date(now) });
