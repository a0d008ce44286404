import { z } from 'zod';
import { daySchema } from '@/domain/day';
import { checkAddresses, checkNames, checkSharedNumbers } from './check-between';
import { checkLinks, checkMayTreat, checkProvenance, type Finding, type ListingCheck } from './check-each';
import { checkPositions, checkPostalDistances, type FindPostalCode } from './check-positions';
import { listingRecordSchema } from './edit';
import { withEarlier } from './upgrade';

/** What the research did not ask for is as little known as what nobody asked for yet. */
const strictRecordSchema = z.preprocess(withEarlier, listingRecordSchema.strict());

/** `data/centers.json`: what the research found, and how. */
export const centerFileSchema = z.strictObject({
  asOf: daySchema,
  method: z.string().min(1),
  centers: z.array(strictRecordSchema),
});

export type CenterFile = z.infer<typeof centerFileSchema>;

/** No two listings share a slug. */
export const checkSlugs: ListingCheck = (records) => {
  const seen = new Set<string>();
  return records.flatMap(({ slug }) => {
    const repeated = seen.has(slug);
    seen.add(slug);
    return repeated
      ? [
          {
            level: 'error',
            slug,
            field: 'slug',
            code: 'slug-repeated',
            message: 'another listing has this slug',
          },
        ]
      : [];
  });
};

const looseFile = z.object({ centers: z.array(z.object({ slug: z.string() }).nullable().catch(null)) });

function schemaFindings(input: unknown, error: z.ZodError): Finding[] {
  const slugs = looseFile.safeParse(input).data?.centers ?? [];
  return error.issues.map(({ path, message }) => {
    const [list, index, ...rest] = path;
    const inRecord = list === 'centers' && typeof index === 'number';
    const field = (inRecord ? rest : path).join('.');
    const slug = inRecord ? (slugs[index]?.slug ?? `centers.${index}`) : null;
    const hint = field === 'location.lat' ? ' (are lat and lng swapped?)' : '';
    return { level: 'error', slug, field, code: 'schema', message: message + hint };
  });
}

function checkContent({ asOf, centers }: CenterFile, findPostalCode: FindPostalCode | null): Finding[] {
  return [
    ...[
      checkSlugs,
      checkNames,
      checkSharedNumbers,
      checkAddresses,
      checkPositions,
      checkLinks,
      checkMayTreat,
    ].flatMap((check) => check(centers)),
    ...checkProvenance(centers, asOf),
    ...(findPostalCode ? checkPostalDistances(centers, findPostalCode) : []),
  ];
}

/**
 * Everything that is wrong with the contents of `data/centers.json`. `file` is null when its shape is wrong: then
 * only that is reported. Without `findPostalCode` the distance to the postal code's place is not checked.
 */
export function checkCenterFile(
  input: unknown,
  findPostalCode: FindPostalCode | null,
): { file: CenterFile | null; findings: Finding[] } {
  const parsed = centerFileSchema.safeParse(input);
  if (!parsed.success) return { file: null, findings: schemaFindings(input, parsed.error) };
  return { file: parsed.data, findings: checkContent(parsed.data, findPostalCode) };
}
