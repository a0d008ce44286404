import type { KeptField, SeedReport } from '@/db/listing/seed-centers';

const keptLine = ({ field, seeded, edited }: KeptField) =>
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
