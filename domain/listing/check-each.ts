import type { DeadLink } from '@/domain/queue/item';
import { regionsOfAreaCode } from './area-codes';
import type { Condition } from './center';
import { isPublic } from './center-view';
import type { ListingRecord } from './edit';
import { minimumErrors } from './minimum';

/** One fault in the data. `warning`: a person should look, the data may still be right. */
export type Finding = {
  level: 'error' | 'warning';
  /** null: the file as a whole. */
  slug: string | null;
  field: string;
  code: string;
  message: string;
};

export type ListingCheck = (records: readonly ListingRecord[]) => Finding[];

/** Each pair once, in the order given. */
export function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}

const publicLinks = ({ website, programUrl, phones, sources }: ListingRecord) => [
  { field: 'website', url: website },
  { field: 'programUrl', url: programUrl },
  ...phones.map(({ sourceUrl }, i) => ({ field: `phones.${i}.sourceUrl`, url: sourceUrl })),
  ...sources.map((source, i) => ({ field: `sources.${i}.url`, url: source.public ? source.url : null })),
];

/** The address of a source for editors only stands nowhere that readers see. That links are https, the schema says. */
export const checkLinks: ListingCheck = (records) => {
  const hidden = new Set(records.flatMap(({ sources }) => sources.map((s) => (s.public ? null : s.url))));
  hidden.delete(null);
  return records.flatMap((record) =>
    publicLinks(record)
      .filter(({ url }) => hidden.has(url))
      .map(({ field, url }) => ({
        level: 'error',
        slug: record.slug,
        field,
        code: 'private-link',
        message: `${url} is a source for editors only`,
      })),
  );
};

/**
 * Every listing that readers see shows a source, none that the hospital confirmed is called reported, and no date lies
 * after `asOf`.
 */
export function checkProvenance(records: readonly ListingRecord[], asOf: string): Finding[] {
  return records.flatMap((record) => {
    const faults: [field: string, code: string, message: string][] = [];
    if (isPublic(record) && !record.sources.some((source) => source.public)) {
      faults.push(['sources', 'no-public-source', 'published, but shows no source']);
    }
    for (const field of ['checkedOn', 'confirmedOn'] as const) {
      const day = record[field];
      if (day === null) continue;
      if (day > asOf) faults.push([field, 'day-ahead', `${day} is later than the file's ${asOf}`]);
    }
    if ((record.confirmedOn === null) !== (record.confirmedBy === null)) {
      faults.push(['confirmedBy', 'half-confirmed', 'a confirmation needs both its day and who gave it']);
    }
    if (record.listing === 'reported' && record.confirmedOn !== null) {
      faults.push([
        'listing',
        'more-than-reported',
        'the hospital confirmed it, so it is more than reported',
      ]);
    }
    return faults.map(([field, code, message]) => ({
      level: 'error',
      slug: record.slug,
      field,
      code,
      message,
    }));
  });
}

/** Words of a source under which more than one of our conditions may be meant. */
const WIDER: [RegExp, readonly Condition[]][] = [
  [/(starts|begins|starting|beginning|arising) in the liver|primary (liver|tumor)/i, ['icca', 'hcc']],
  [
    /colorectal (liver metastases|metastases|cancer (that has )?(spread|in the liver))/i,
    ['crlm_unresectable', 'crlm_adjuvant'],
  ],
];

/**
 * What a source may mean is said once for each condition, of no condition that has an answer, and with its source and
 * day; and no public source speaks of a wider disease of which not one condition can be found.
 */
export const checkMayTreat: ListingCheck = (records) =>
  records.flatMap((record) => {
    const { slug, conditions, mayTreat, fieldSources, sources } = record;
    const open = mayTreat.map(({ condition }) => condition);
    const error = (code: string, message: string): Finding => ({
      level: 'error',
      slug,
      field: 'mayTreat',
      code,
      message,
    });
    const lost = sources.flatMap(({ says, public: isShown }) =>
      WIDER.filter(
        ([words, codes]) =>
          isShown && words.test(says) && !codes.some((code) => conditions[code] || open.includes(code)),
      ).map(([, codes]) =>
        error('condition-lost', `a source says “${says}”, but ${codes.join(' and ')} find nothing`),
      ),
    );
    return [
      ...open
        .filter((code, at) => conditions[code] !== undefined || open.indexOf(code) < at)
        .map((code) => error('may-treat-answered', `${code} is answered, or stands here twice`)),
      ...(open.length > 0 && !fieldSources.mayTreat
        ? [error('may-treat-unsourced', 'what a source may mean needs that source and its day')]
        : []),
      ...(isPublic(record) ? lost : []),
    ];
  });

const warning = (slug: string, field: string, code: string, message: string): Finding => ({
  level: 'warning',
  slug,
  field,
  code,
  message,
});

/** A number whose area code belongs to another state or province: often a neighbor's, sometimes a slip. */
export const checkPhoneAreas: ListingCheck = (records) =>
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

/** A listing that readers see and that tells less than a new one would have to. */
export const checkMinimum: ListingCheck = (records) =>
  records
    .filter(isPublic)
    .flatMap((record) =>
      Object.entries(minimumErrors(record)).map(([field, says]) =>
        warning(record.slug, field, 'too-little', says.replace(/\.$/, '').replace(/^S/, 's')),
      ),
    );

/** One number in two places of a listing: a line that does both, or one copied over another. */
export const checkSameNumber: ListingCheck = (records) =>
  records.flatMap(({ slug, phones, fax }) => {
    const lines = [
      ...phones.map(({ number }, i) => ({ number, field: `phones.${i}.number` })),
      ...(fax ? [{ number: fax.number, field: 'fax.number' }] : []),
    ];
    return lines
      .filter(({ number }, at) => lines.findIndex((line) => line.number === number) < at)
      .map(({ number, field }) =>
        warning(slug, field, 'number-twice', `${number} stands twice in this listing`),
      );
  });

const takesReferrals = ({ phones, fax }: ListingRecord) =>
  [...phones, ...(fax ? [fax] : [])].some((line) => line.for === 'referring');

/** A listing that readers see, of a program that takes patients, and no line for the doctor who refers one. */
export const checkReferralLines: ListingCheck = (records) =>
  records
    .filter((record) => isPublic(record) && record.status === 'active' && !takesReferrals(record))
    .map(({ slug }) => warning(slug, 'phones', 'no-referral-line', 'no phone or fax for referring doctors'));

/** The links of a listing that an editor marked dead and that still stand there. */
export function deadLinkFindings(record: ListingRecord, dead: readonly DeadLink[]): Finding[] {
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
