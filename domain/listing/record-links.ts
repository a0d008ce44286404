import type { CenterRecord } from './center';

/** Every web address that a listing names, each once. */
export function linksOf({ website, programUrl, phones, sources }: CenterRecord): string[] {
  const all = [
    website,
    programUrl,
    ...phones.map(({ sourceUrl }) => sourceUrl),
    ...sources.map(({ url }) => url),
  ];
  return [...new Set(all.filter((url) => url !== null))];
}
