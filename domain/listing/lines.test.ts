import { describe, expect, it } from 'vitest';
import {
  LINES_ON_PAGE,
  type LineParams,
  type ListingLine,
  lineMatches,
  lineQuery,
  linesHref,
  pageOfLines,
  readLineParams,
} from './lines';

const makeLine = (name: string, change: Partial<ListingLine> = {}): ListingLine => ({
  id: name.length,
  slug: name.toLowerCase(),
  name,
  listing: 'confirmed',
  status: 'active',
  checkedOn: '2026-11-01',
  confirmedOn: null,
  email: null,
  city: 'Columbus',
  region: 'OH',
  freshness: 'fresh',
  phones: 1,
  takesReferrals: false,
  reports: 0,
  editor: null,
  toCall: false,
  ...change,
});

const ALL = [
  makeLine('Beech', {
    region: 'MI',
    city: 'Flint',
    phones: 0,
    checkedOn: '2026-01-01',
    freshness: 'overdue',
  }),
  makeLine('alder', { confirmedOn: '2026-05-01', reports: 2, editor: 'Ana', listing: 'reported' }),
  makeLine('Cedar', { status: 'withdrawn', phones: 0, freshness: 'overdue' }),
  makeLine('Dogwood', { listing: 'unconfirmed', freshness: 'overdue', toCall: true, phones: 12 }),
];
const names = (change: Record<string, string | string[]> = {}) =>
  pageOfLines(ALL, readLineParams(change), ALL).lines.map(({ name }) => name);

describe('the address of the table', () => {
  const whole: LineParams = {
    q: 'ann arbor',
    status: 'paused',
    sure: 'reported',
    state: 'MI',
    only: 'overdue',
    sort: 'checked',
    down: true,
    page: 3,
  };

  it('says all that is shown, and is read back', () => {
    expect(readLineParams(Object.fromEntries(new URLSearchParams(lineQuery(whole))))).toEqual(whole);
  });

  it('says nothing of what is as usual', () => {
    expect(lineQuery(readLineParams({}))).toBe('');
    expect(linesHref(readLineParams({}))).toBe('/admin/centers');
  });

  it('begins with the first page when something else is shown', () => {
    const href = linesHref(whole, { state: 'OH' });
    expect(href).toContain('state=OH');
    expect(href).not.toContain('page=');
    expect(linesHref(whole, { page: 4 })).toContain('page=4');
  });

  it('leaves out what cannot be read', () => {
    expect(
      readLineParams({
        q: 'x'.repeat(101),
        status: 'gone',
        sure: 'very',
        state: '',
        only: 'pretty',
        sort: 'luck',
        down: 'yes',
        page: '0',
      }),
    ).toEqual(readLineParams({}));
  });

  it('takes the first of several values', () => {
    expect(readLineParams({ state: ['MI', 'OH'], q: [' toledo '] })).toMatchObject({
      state: 'MI',
      q: 'toledo',
    });
  });
});

describe('the rows', () => {
  it('are ordered by name, small letters among large ones', () => {
    expect(names()).toEqual(['alder', 'Beech', 'Cedar', 'Dogwood']);
    expect(names({ down: '1' })).toEqual(['Dogwood', 'Cedar', 'Beech', 'alder']);
  });

  it.each([
    ['state', ['Beech', 'alder', 'Cedar', 'Dogwood']],
    ['sure', ['Beech', 'Cedar', 'alder', 'Dogwood']],
    ['checked', ['Beech', 'alder', 'Cedar', 'Dogwood']],
    ['confirmed', ['Beech', 'Cedar', 'Dogwood', 'alder']],
    ['phones', ['Beech', 'Cedar', 'alder', 'Dogwood']],
    ['reports', ['Beech', 'Cedar', 'Dogwood', 'alder']],
    ['editor', ['Beech', 'Cedar', 'Dogwood', 'alder']],
  ])('are ordered by %s, and then by name', (sort, expected) => {
    expect(names({ sort })).toEqual(expected);
  });

  it('counts as numbers, not as words', () => {
    expect(names({ sort: 'phones', down: '1' })[0]).toBe('Dogwood');
  });

  it.each([
    [{ state: 'MI' }, ['Beech']],
    [{ status: 'withdrawn' }, ['Cedar']],
    [{ sure: 'reported' }, ['alder']],
    [{ only: 'overdue' }, ['Beech']],
    [{ only: 'never' }, ['Beech', 'Dogwood']],
    [{ only: 'no-phone' }, ['Beech']],
    [{ only: 'reports' }, ['alder']],
    [{ only: 'to-call' }, ['Dogwood']],
    [{ only: 'nobody' }, ['Beech', 'Dogwood']],
    [{ only: 'reports', state: 'MI' }, []],
  ])('are those of %j', (params, expected) => {
    expect(names(params)).toEqual(expected);
  });

  it('come in pages', () => {
    const many = Array.from({ length: LINES_ON_PAGE + 1 }, (_, i) =>
      makeLine(`H${String(i).padStart(4, '0')}`),
    );
    const { lines, found } = pageOfLines(many, readLineParams({ page: '2' }), many);
    expect(lines.map(({ name }) => name)).toEqual([`H${String(LINES_ON_PAGE).padStart(4, '0')}`]);
    expect(found).toBe(LINES_ON_PAGE + 1);
  });
});

describe('the counts', () => {
  const page = (params: Record<string, string>, lines = ALL) =>
    pageOfLines(lines, readLineParams(params), ALL);

  it('of each chip do not depend on the chip that is chosen', () => {
    const expected = { overdue: 1, never: 2, 'no-phone': 1, reports: 1, 'to-call': 1, nobody: 2 };
    expect(page({}).counts).toEqual(expected);
    expect(page({ only: 'reports' }).counts).toEqual(expected);
  });

  it('follow the other filters', () => {
    expect(page({ state: 'MI' }).counts).toMatchObject({ overdue: 1, reports: 0 });
  });

  it('tell how many there are of how many, and all states whatever is found', () => {
    expect(page({ q: 'beech' }, ALL.slice(0, 1))).toMatchObject({ found: 1, all: 4, states: ['MI', 'OH'] });
  });
});

describe('what was typed', () => {
  const words = ['university', 'of', 'michigan', 'health', 'ann', 'arbor', 'mi'];
  const numbers = ['+17345550123', '48109'];
  it.each([
    'michigan',
    'MICHIGAN',
    'univ mich',
    'arbor ann',
    'michgan',
    'universty michigan',
    '734 555 0123',
    '(734) 555-0123',
    '1-734-555-0123',
    '48109',
    '5550123',
    '',
  ])('“%s” means it', (typed) => expect(lineMatches(words, numbers, typed)).toBe(true));
  it.each(['ohio', 'michigan ohio', 'mj', '999', '734 555 9999', '43604'])('“%s” does not', (typed) =>
    expect(lineMatches(words, numbers, typed)).toBe(false),
  );
});
