import type { Check } from './finding';

/** No two listings share a slug. */
export const checkSlugs: Check = (records) => {
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
