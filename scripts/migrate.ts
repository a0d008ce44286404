import { migrateDatabase } from '@/db/migrate';
import { openConfiguredDatabase } from './open-database';

const db = openConfiguredDatabase();
migrateDatabase(db);
console.log(`${db.$client.name} has the newest schema.`);
db.$client.close();
