import { describe, expect, test } from 'vitest';
import { assignItemsSchema, claimKeySchema, dismissFindingSchema, markLinkSchema } from './item';

describe('what a claim is held under', () => {
  test.each([
    'center:1',
    'report:12',
    'import:9007199254740991',
    'mail:3',
    'notice:intera-3000-flow-2022',
    'review:side-effects:en',
    'review:side-effects:es',
  ])('%s', (key) => {
    expect(claimKeySchema.safeParse(key).success).toBe(true);
  });

  test.each([
    '',
    'center',
    'center:',
    'center:0',
    'center:01',
    'center:-1',
    'center:1.5',
    'center:1 ',
    'center:12345678901234567',
    'draft:1',
    'notice:',
    'notice:Intera',
    'notice:a/b',
    `notice:${'a'.repeat(101)}`,
    'review:side-effects',
    'review:side-effects:fr',
    'center:1\nreport:1',
  ])('not %j', (key) => {
    expect(claimKeySchema.safeParse(key).success).toBe(false);
  });
});

test('nothing is given to nobody, and not too much at once', () => {
  const person = { id: 'a', name: 'Ann' };
  const assign = (count: number, to: object = person) =>
    assignItemsSchema.safeParse({ keys: Array(count).fill('center:1'), person: to }).success;
  expect([assign(0), assign(1), assign(500), assign(501)]).toEqual([false, true, true, false]);
  expect(assign(1, { id: '', name: 'Ann' })).toBe(false);
  expect(assign(1, { ...person, role: 'owner' })).toBe(false);
});

test('who says that the data is right says why', () => {
  const finding = {
    id: 1,
    code: 'phone-elsewhere',
    field: 'phones.0.number',
    message: 'x',
    why: 'I phoned.',
  };
  expect(dismissFindingSchema.safeParse(finding).success).toBe(true);
  for (const wrong of [{ why: '' }, { why: '   ' }, { id: 0 }, { code: '' }, { message: '' }, { by: 'Eve' }])
    expect(dismissFindingSchema.safeParse({ ...finding, ...wrong }).success, JSON.stringify(wrong)).toBe(
      false,
    );
});

test('only an address can be found dead', () => {
  const mark = (url: string) => markLinkSchema.safeParse({ id: 1, url, dead: true }).success;
  expect(mark('https://example.org/pump')).toBe(true);
  expect([mark('example.org'), mark(''), mark(`https://example.org/${'x'.repeat(500)}`)]).toEqual([
    false,
    false,
    false,
  ]);
});
