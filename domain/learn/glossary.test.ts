import { expect, test } from 'vitest';
import {
  DEFINITION_MAX_WORDS,
  GLOSSARY_MIN_TERMS,
  glossarySchema,
  translatedGlossarySchema,
} from './glossary';

const terms = Array.from({ length: GLOSSARY_MIN_TERMS }, (_, index) => ({
  id: `term-${index}`,
  term: `Term ${index}`,
  definition: 'What it means.',
  synonyms: [],
}));
const [first, ...rest] = terms;

test('holds at least as many terms as promised, each once', () => {
  expect(glossarySchema.safeParse(terms).success).toBe(true);
  expect(glossarySchema.safeParse(rest).success).toBe(false);
  expect(glossarySchema.safeParse([...terms, first]).success).toBe(false);
});

test('a definition stays short; Spanish may be a little longer', () => {
  const long = [{ ...first, definition: 'word '.repeat(DEFINITION_MAX_WORDS + 1).trim() }, ...rest];
  expect(glossarySchema.safeParse(long).success).toBe(false);
  expect(translatedGlossarySchema.safeParse(long).success).toBe(true);
});
