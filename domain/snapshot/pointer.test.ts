import { describe, expect, test } from 'vitest';
import { pointerSchema } from './pointer';

const file = `snapshot-${'0'.repeat(16)}.db`;
const sha256 = 'a'.repeat(64);
const pointer = {
  file,
  sha256,
  bytes: 4096,
  version: 'v1',
  publishedAt: '2026-11-24T12:00:00.000Z',
  checkedAt: '2026-11-24T12:05:00Z',
  previous: null,
};
const isPointer = (change: object) => pointerSchema.safeParse({ ...pointer, ...change }).success;

test.each<[string, object]>([
  ['the first copy has none before it', {}],
  ['a later one names the one before it', { previous: { file, sha256 } }],
])('%s', (_, change) => expect(isPointer(change)).toBe(true));

describe('a pointer leads to one of our copies and nowhere else', () => {
  test.each([
    `../${file}`,
    `/etc/${file}`,
    `${file}/../x`,
    `${file}\n`,
    'snapshot-0.db',
    `snapshot-${'A'.repeat(16)}.db`,
    `snapshot-${'0'.repeat(16)}.db.part`,
    '',
  ])('not to %j', (name) => {
    expect(isPointer({ file: name })).toBe(false);
    expect(isPointer({ previous: { file: name, sha256 } })).toBe(false);
  });
});

test.each<[string, object]>([
  ['a sum in capitals, which would never match', { sha256: 'A'.repeat(64) }],
  ['half a sum', { sha256: 'a'.repeat(32) }],
  ['an empty file', { bytes: 0 }],
  ['a time without its zone', { checkedAt: '2026-11-24T12:05:00' }],
  ['a day instead of a time', { publishedAt: '2026-11-24' }],
  ['no word on the copy before it', { previous: undefined }],
])('a pointer with %s is not followed', (_, change) => expect(isPointer(change)).toBe(false));
