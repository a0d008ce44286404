import type { DeadLink } from '@/domain/queue/queue-item';
import { regionsOfAreaCode } from './area-codes';
import type { CenterRecord } from './center';
import { isPublic } from './center-view';
import type { Check, Finding } from './finding';

const warning = (slug: string, field: string, code: string, message: string): Finding => ({
  level: 'warning',
  slug,
  field,
  code,
  message,
});

/** A number whose area code belongs to another state or province: often a neighbor's, sometimes a slip. */
export const checkPhoneAreas: Check = (records) =>
  records.flatMap(({ slug, address, phones, fax }) => {
    const numbers = [
      ...phones.map(({ number }, i) => ({ field: `phones.${i}.number`, number })),
      ...(fax ? [{ field: 'fax.number', number: fax.number }] : []),
    ];
    return numbers.flatMap(({ field, number }) => {
      const area = /^\+1(\d{3})\d{7}$/.exec(number)?.[1];
      const regions = area ? regionsOfAreaCode(area) : [];
      if (regions.length === 0 || regions.includes(`${address.country}-${address.region}`)) return [];
      const message = `${number} has an area code of ${regions.join(', ')}; the hospital is in ${address.region}`;
      return [warning(slug, field, 'phone-elsewhere', message)];
    });
  });

const takesReferrals = ({ phones, fax }: CenterRecord) =>
  [...phones, ...(fax ? [fax] : [])].some((line) => line.for === 'referring');

/** A listing that readers see, of a program that takes patients, and no line for the doctor who refers one. */
export const checkReferralLines: Check = (records) =>
  records
    .filter((record) => isPublic(record) && record.status === 'active' && !takesReferrals(record))
    .map(({ slug }) => warning(slug, 'phones', 'no-referral-line', 'no phone or fax for referring doctors'));

/** The links of a listing that an editor marked dead and that still stand there. */
export function deadLinkFindings(record: CenterRecord, dead: readonly DeadLink[]): Finding[] {
  const links = new Set([
    record.website,
    record.programUrl,
    ...record.phones.map(({ sourceUrl }) => sourceUrl),
    ...record.sources.map(({ url }) => url),
  ]);
  return dead
    .filter(({ url }) => links.has(url))
    .map(({ url, foundOn }) =>
      warning(record.slug, 'sources', 'dead-link', `${url} did not open on ${foundOn}`),
    );
}
