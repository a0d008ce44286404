import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import notices from '@/data/learn/safety-notices.json';
import { type EditedField, type SeedReport, seedCenters } from '@/db/listing/seed-centers';
import { seedNotices } from '@/db/notice/seed-notices';
import { seedPlaces } from '@/db/place/seed-places';
import { centerFileSchema } from '@/domain/listing/check-file';
import { noticesSchema } from '@/domain/notice/notice';
import { readCenterFile } from './center-file';
import { openPreparedDatabase } from './open-database';

const keptLine = ({ field, seeded, edited }: EditedField) =>
  `    ${field}: stays ${JSON.stringify(edited)}, the file says ${JSON.stringify(seeded)}`;

/** What a seed run did, for people: one line, and more only where an editor's word was kept or a listing vanished. */
export function describeSeed({ added, changed, unchanged, kept, gone }: SeedReport): string {
  const total = added.length + changed.length + unchanged.length + kept.length;
  return [
    `Seeded ${total} centers: ${added.length} added, ${changed.length} changed, ${kept.length} left as edited.`,
    ...kept.flatMap(({ slug, fields }) => [
      `  ${slug} was edited and differs from the file:`,
      ...fields.map(keptLine),
    ]),
    ...gone.map((slug) => `  ${slug} is no longer in the file: left for an editor to decide.`),
  ].join('\n');
}

async function seed(): Promise<void> {
  const file = centerFileSchema.safeParse(readCenterFile());
  if (file.success) {
    const db = await openPreparedDatabase();
    console.log(describeSeed(seedCenters(db, file.data, { now: new Date() })));
    seedNotices(db, noticesSchema.parse(notices), { now: new Date() });
    const { seeded, rows } = seedPlaces(db);
    console.log(seeded ? `Loaded ${rows} places.` : 'The places are loaded already.');
    db.$client.close();
  } else {
    console.error('data/centers.json has a fault, nothing was seeded. "npm run check-data" says where.');
    process.exitCode = 1;
  }
}

if (realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) await seed();
