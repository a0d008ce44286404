import { seedPlaces } from '@/db/place/seed-places';
import { openTestDatabase } from '@/db/test-database';
import { benchGeo } from './geo';
import { asMarkdown, type Table } from './measure';

const db = openTestDatabase();
seedPlaces(db);
const tables: Table[] = [await benchGeo(db, [45, 10_000])];
console.log(tables.map(asMarkdown).join('\n'));
