import { openPreparedDatabase } from './open-database';

const db = await openPreparedDatabase();
console.log(`${db.$client.name} has the newest schema.`);
db.$client.close();
