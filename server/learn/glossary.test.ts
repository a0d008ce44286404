import { expect, test } from 'vitest';
import { glossaryOf } from './learn-files';

test.each(['en', 'es'] as const)('the words of %s stand in its alphabet’s order', (locale) => {
  const { entries, language } = glossaryOf(locale);
  const terms = entries.map(({ term }) => term);
  expect(terms).toEqual(terms.toSorted(new Intl.Collator(language).compare));
  expect(terms.length).toBeGreaterThanOrEqual(45);
});
