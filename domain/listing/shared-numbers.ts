import type { CenterRecord } from './center';
import { type Finding, pairs } from './finding';

type Reachable = Pick<CenterRecord, 'slug' | 'healthSystem' | 'phones' | 'fax'>;

const numbersOf = ({ phones, fax }: Reachable) =>
  [...phones, ...(fax ? [fax] : [])].map(({ number }) => number);

/**
 * A phone or fax number in two listings: hospitals of one health system may share a line, which is worth a look;
 * anything else is one hospital listed twice or a number in the wrong place.
 */
export const checkSharedNumbers = (records: readonly Reachable[]): Finding[] =>
  pairs(records).flatMap(([a, b]) => {
    const oneSystem = a.healthSystem !== null && a.healthSystem === b.healthSystem;
    return numbersOf(b)
      .filter((number) => numbersOf(a).includes(number))
      .map((number) => ({
        level: oneSystem ? 'warning' : 'error',
        slug: b.slug,
        field: 'phones',
        code: 'number-shared',
        message: `${number} is also listed for ${a.slug}`,
      }));
  });
