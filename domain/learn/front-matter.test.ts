import { expect, test } from 'vitest';
import { frontMatterSchema, translatedFrontMatterSchema } from './front-matter';

const head = {
  title: 'Stories',
  short: 'Stories',
  summary: 'One person.',
  audience: 'patients',
  reviewedBy: null,
  reviewedOn: null,
  sourcesReadOn: '2026-11-23',
  updatedOn: '2026-11-23',
};
const translated = {
  ...head,
  sourceUpdatedOn: '2026-11-23',
  translationReviewedBy: null,
  translationReviewedOn: null,
};

test('a head in order, and the same in translation', () => {
  expect(frontMatterSchema.parse(head)).toEqual(head);
  expect(translatedFrontMatterSchema.parse(translated)).toEqual(translated);
});

test.each<[string, Record<string, unknown>]>([
  ['a reviewer without a day', { reviewedBy: 'A Clinician' }],
  ['a review day without a reviewer', { reviewedOn: '2026-11-23' }],
  ['a day as people write it', { updatedOn: '11/23/2026' }],
  ['a readership nobody knows', { audience: 'everyone' }],
  ['an empty title', { title: ' ' }],
  ['a menu label too long for a menu', { short: 'A label that is far too long for it' }],
  ['a misspelled field', { reviewOn: null }],
])('refuses %s', (_, fault) => {
  expect(frontMatterSchema.safeParse({ ...head, ...fault }).success).toBe(false);
});

test.each<[string, Record<string, unknown>]>([
  ['not to say which English words it follows', { sourceUpdatedOn: undefined }],
  ['a translation reviewed by nobody', { translationReviewedOn: '2026-11-23' }],
])('a translation may not be %s', (_, fault) => {
  expect(translatedFrontMatterSchema.safeParse({ ...translated, ...fault }).success).toBe(false);
});
