import type { CenterRecord } from './center';
import type { Check } from './finding';

const publicLinks = ({ website, programUrl, phones, sources }: CenterRecord) => [
  { field: 'website', url: website },
  { field: 'programUrl', url: programUrl },
  ...phones.map(({ sourceUrl }, i) => ({ field: `phones.${i}.sourceUrl`, url: sourceUrl })),
  ...sources.map((source, i) => ({ field: `sources.${i}.url`, url: source.public ? source.url : null })),
];

/** The address of a source for editors only stands nowhere that readers see. That links are https, the schema says. */
export const checkLinks: Check = (records) => {
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
