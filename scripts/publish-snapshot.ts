import { publishSnapshot } from '@/db/snapshot/publish';
import { configuredSettings, openConfiguredDatabase } from './open-database';

const { SNAPSHOT_DIR } = configuredSettings();
const db = openConfiguredDatabase();
const { file, bytes, publishedAt } = await publishSnapshot(db, SNAPSHOT_DIR, new Date());
console.log(`${SNAPSHOT_DIR}/${file} holds the data for readers: ${bytes} bytes, written ${publishedAt}.`);
db.$client.close();
