import { describe, expect, it } from 'vitest';
import { makeListingRecord } from '@/domain/listing/listing.fixture';
import { judgeRow, slugOf } from './judge-row';
import { readEntry } from './rows';

const standing = makeListingRecord({ slug: 'alder', confirmedOn: '2026-05-01', confirmedBy: 'The clinic' });
const current = { id: 7, version: 4, record: standing };

type Asked = Parameters<typeof judgeRow>[1];

/** The judgment of a row that says all that the listing says, but for `change`. */
const judge = (change: object, asked: Partial<Asked> = {}) =>
  judgeRow(readEntry(JSON.parse(JSON.stringify({ ...standing, version: 4, ...change }))), {
    current,
    movedTo: null,
    checkRecord: () => ({}),
    ...asked,
  });

describe('a row of a listing that exists', () => {
  it('is the same when it says nothing else, whatever its version', () => {
    expect(judge({})).toMatchObject({ verdict: 'same', record: null, warnings: {} });
    expect(judge({ version: 1 }).verdict).toBe('same');
  });

  it('is a change with what it would write', () => {
    const { verdict, record, errors } = judge({ name: 'Alder Hospital' });
    expect({ verdict, errors }).toEqual({ verdict: 'change', errors: {} });
    expect(record).toEqual({ ...standing, name: 'Alder Hospital' });
  });

  it('is in conflict when somebody saved since, and names both versions', () => {
    const { verdict, record, errors } = judge({ name: 'Alder Hospital', version: 3 });
    expect([verdict, record]).toEqual(['conflict', null]);
    expect(errors.version).toMatch(/version 3.*version 4/);
  });

  it('is taken without a version, with a warning', () => {
    const { verdict, warnings } = judge({ name: 'Alder Hospital', version: null });
    expect(verdict).toBe('change');
    expect(warnings).toHaveProperty('version');
  });

  it.each([0, -1, 1.5, 'four'])('is bad with the version %s', (version) => {
    const { verdict, errors } = judge({ name: 'Alder Hospital', version });
    expect(verdict).toBe('bad');
    expect(errors).toHaveProperty('version');
  });

  it('cannot be renamed', () => {
    const { verdict, errors } = judge({}, { movedTo: 'alder-oh' });
    expect(verdict).toBe('bad');
    expect(errors.slug).toContain('alder-oh');
  });
});

describe('a row of a new listing', () => {
  it('is added as it is, with no warning about its version', () => {
    const { verdict, record, warnings } = judge({ slug: 'beech', version: null }, { current: null });
    expect({ verdict, warnings }).toEqual({ verdict: 'add', warnings: {} });
    expect(record?.slug).toBe('beech');
  });

  it('names every field that a listing cannot be without', () => {
    const row = readEntry({ slug: 'beech', name: ' ', website: 'http://example.org' });
    const { verdict, errors } = judgeRow(row, { current: null, movedTo: null, checkRecord: () => ({}) });
    expect(verdict).toBe('bad');
    expect(Object.keys(errors)).toEqual(expect.arrayContaining(['name', 'website', 'address.city']));
  });

  it('may say when it was confirmed, and need not say how', () => {
    expect(judge({}, { current: null })).toMatchObject({ verdict: 'add', confirmation: null });
  });
});

describe('what would be saved is judged as an edit is', () => {
  it('by the same check', () => {
    const checkRecord = () => ({ phones: 'is the number of another hospital' });
    expect(judge({ name: 'Alder Hospital' }, { checkRecord })).toMatchObject({
      verdict: 'bad',
      errors: { phones: 'is the number of another hospital' },
    });
  });

  it('needs a reason for any status but active, and none for that', () => {
    expect(judge({ status: 'paused' }).errors).toHaveProperty('statusReason');
    expect(judge({ statusReason: 'The surgeon left.' }).errors).toHaveProperty('statusReason');
    expect(judge({ status: 'paused', statusReason: 'The surgeon left.' }).verdict).toBe('change');
  });

  it('lets a status stand that had no reason before', () => {
    const paused = makeListingRecord({ ...standing, status: 'paused' });
    const asked = { current: { ...current, record: paused } };
    expect(judge({ status: 'paused', name: 'Alder Hospital' }, asked).verdict).toBe('change');
  });

  it.each(['2139', '021391', 'K1A 0B1'])('refuses the US ZIP code %s', (postalCode) => {
    const { errors } = judge({ address: { ...standing.address, postalCode } });
    expect(errors).toHaveProperty('address.postalCode');
  });

  it.each(['02139', '02139-4307', null])('takes the US ZIP code %s', (postalCode) => {
    expect(judge({ address: { ...standing.address, postalCode } }).verdict).toBe('change');
  });

  it('takes the postal codes of other countries as they are', () => {
    const address = { ...standing.address, region: 'ON', country: 'CA', postalCode: 'K1A 0B1' };
    expect(judge({ address }).verdict).toBe('change');
  });
});

describe('days of verification', () => {
  it('never go back', () => {
    const { verdict, errors } = judge({ checkedOn: '2025-01-01', confirmedOn: '2025-01-01' });
    expect(verdict).toBe('bad');
    expect(Object.keys(errors).sort()).toEqual(['checkedOn', 'confirmedOn']);
    expect(errors.checkedOn).toContain(standing.checkedOn);
  });

  it('cannot be taken away', () => {
    expect(judge({ confirmedOn: null }).errors).toHaveProperty('confirmedOn');
  });

  it('need how and in which language when a hospital confirmed anew', () => {
    const anew = { confirmedOn: '2026-06-01', confirmedBy: 'The nurse' };
    expect(judge(anew).errors).toHaveProperty('confirmedHow');
    expect(judge({ ...anew, confirmedHow: 'phoned' }).errors).toHaveProperty('confirmedHow');
    expect(judge({ ...anew, confirmedHow: 'phoned', confirmedLanguage: 'en' })).toMatchObject({
      verdict: 'change',
      confirmation: { how: 'phoned', language: 'en' },
    });
  });

  it('do not confirm a listing that tells less than the least', () => {
    const asked = { current: { ...current, record: makeListingRecord({ ...standing, phones: [] }) } };
    const anew = { confirmedOn: '2026-06-01', confirmedHow: 'phoned', confirmedLanguage: 'en', phones: [] };
    expect(judge(anew, asked)).toMatchObject({ verdict: 'bad', errors: { phones: expect.any(String) } });
  });

  it('ask for nothing where the confirmation stays', () => {
    const { verdict, confirmation } = judge({ checkedOn: '2026-11-24', confirmedHow: 'phoned' });
    expect({ verdict, confirmation }).toEqual({ verdict: 'change', confirmation: null });
  });

  it('take no name without a day', () => {
    const never = makeListingRecord({ slug: 'alder' });
    const asked = { current: { ...current, record: never } };
    const { errors } = judge({ confirmedOn: null, confirmedBy: 'The nurse' }, asked);
    expect(errors).toHaveProperty('confirmedOn');
  });
});

describe('the source of a fact', () => {
  const source = { source: 'https://example.org/old', day: '2026-01-01' };
  const sourced = makeListingRecord({ ...standing, fieldSources: { website: source } });
  const asked = { current: { ...current, record: sourced } };

  it('goes with the fact that it was for', () => {
    const { record } = judge({ website: 'https://new.example', fieldSources: { website: source } }, asked);
    expect(record?.fieldSources).toEqual({});
  });

  it('stays while the fact does', () => {
    const { record } = judge({ name: 'Alder Hospital', fieldSources: { website: source } }, asked);
    expect(record?.fieldSources).toEqual({ website: source });
  });

  it('is the new one where the row gives one', () => {
    const website = { source: 'https://new.example/about', day: '2026-06-01' };
    const { record } = judge({ website: 'https://new.example', fieldSources: { website } }, asked);
    expect(record?.fieldSources).toEqual({ website });
  });
});

describe('the slug of a row', () => {
  it.each([
    ['alder-oh', 'alder-oh'],
    ['Alder OH', null],
    ['', null],
    [undefined, null],
  ])('%s → %s', (slug, expected) => {
    expect(slugOf(new Map(slug === undefined ? [] : [['slug', slug]]))).toBe(expected);
  });
});
