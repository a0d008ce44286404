import { z } from 'zod';
import { type CenterFile, centerFileSchema } from './center-file';
import type { Finding } from './finding';
import { checkLinks } from './links';
import { checkNames } from './names';
import { checkPositions } from './positions';
import { checkPostalDistances, type FindPostalCode } from './postal-distance';
import { checkProvenance } from './provenance';
import { checkAddresses } from './shared-address';
import { checkSharedNumbers } from './shared-numbers';
import { checkSlugs } from './slugs';

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
    ...[checkSlugs, checkNames, checkSharedNumbers, checkAddresses, checkPositions, checkLinks].flatMap(
      (check) => check(centers),
    ),
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
