import { describe, expect, it } from 'vitest';
import { LISTINGS, STATUSES } from './center';
import { changeSlugSchema, confirmCenterSchema, pageReadingSchema, proven, setStatusSchema } from './confirm';

/** The fields that a schema finds fault with. */
const faults = (
  schema: typeof confirmCenterSchema | typeof setStatusSchema | typeof changeSlugSchema,
  given: object,
) => schema.safeParse(given).error?.issues.map(({ path }) => path.join('.')) ?? [];

const CALL = { id: 1, version: 2, how: 'phoned', withRole: 'Scheduler', language: 'en', day: '2026-11-23' };
const PAGE = { ...CALL, how: 'their-page', withRole: null, pageUrl: 'https://example.org/pump' };

describe('a confirmation', () => {
  it('is a call or an e-mail with somebody, or a page that is named', () => {
    for (const given of [CALL, { ...CALL, how: 'e-mail' }, PAGE])
      expect(faults(confirmCenterSchema, given)).toEqual([]);
  });

  it.each([
    ['a call with nobody', { ...CALL, withRole: null }, 'withRole'],
    ['a call with a page', { ...CALL, pageUrl: PAGE.pageUrl }, 'pageUrl'],
    ['a page that is not named', { ...PAGE, pageUrl: null }, 'pageUrl'],
    ['a page with somebody', { ...PAGE, withRole: 'Scheduler' }, 'withRole'],
    ['a page without TLS', { ...PAGE, pageUrl: 'http://example.org' }, 'pageUrl'],
    ['another way', { ...CALL, how: 'guessed' }, 'how'],
    ['a language in words', { ...CALL, language: 'English' }, 'language'],
    ['a day in words', { ...CALL, day: 'today' }, 'day'],
    ['no version', { ...CALL, version: undefined }, 'version'],
  ])('is not %s', (_, given, field) => expect(faults(confirmCenterSchema, given)).toContain(field));

  it('takes nothing that is not asked', () => {
    expect(confirmCenterSchema.safeParse({ ...CALL, listing: 'confirmed' }).success).toBe(false);
    expect(pageReadingSchema.safeParse({ ...PAGE }).success).toBe(false);
  });

  it('makes a reported listing confirmed, and shows none to readers that they did not see', () => {
    expect(LISTINGS.map(proven)).toEqual(['confirmed', 'confirmed', 'unconfirmed']);
  });
});

describe('a status', () => {
  it.each(STATUSES)('%s has its reason, or needs none', (status) => {
    const given = { id: 1, version: 2, status };
    expect(faults(setStatusSchema, { ...given, reason: 'The surgeon left.' })).toEqual([]);
    expect(faults(setStatusSchema, { ...given, reason: null })).toEqual(
      status === 'active' ? [] : ['reason'],
    );
  });

  it('has a reason in words', () => {
    expect(faults(setStatusSchema, { id: 1, version: 2, status: 'paused', reason: ' .. ' })).toEqual([
      'reason',
    ]);
  });
});

describe('a web address', () => {
  it.each(['Alder', 'alder oh', 'alder--oh', '-alder', 'älder', '', 'a'.repeat(81)])(
    'is not “%s”',
    (slug) => {
      expect(faults(changeSlugSchema, { id: 1, version: 2, slug, why: 'It was renamed.' })).toEqual(['slug']);
    },
  );

  it('is small letters, digits and single hyphens', () => {
    expect(
      faults(changeSlugSchema, { id: 1, version: 2, slug: 'alder-2-oh', why: 'It was renamed.' }),
    ).toEqual([]);
  });
});
