import { describe, expect, it } from 'vitest';
import { upgradeEdit } from '@/domain/draft/draft';
import { makeListingRecord } from './listing.fixture';
import { isUnasked, recordFaults, upgradeRecord, withEarlier } from './upgrade';

/** As it was stored before these facts existed. */
const { lodging, spanishInterpreter, fieldSources, ...early } = makeListingRecord();

describe('a record that was stored before a fact existed', () => {
  it('says of it what nobody asked', () => {
    expect(upgradeRecord(early)).toEqual(makeListingRecord());
    expect(recordFaults(early)).toEqual({});
  });

  it('keeps what it says', () => {
    expect(upgradeRecord({ ...early, lodging: 'yes' })?.lodging).toBe('yes');
    const sources = { website: { source: 'A call', day: '2026-11-01' } };
    expect(upgradeRecord({ ...early, fieldSources: sources })?.fieldSources).toEqual(sources);
  });

  it('is not written to', () => {
    const stored = Object.freeze({ ...early });
    expect(withEarlier(stored)).not.toBe(stored);
    expect(stored).not.toHaveProperty('lodging');
  });
});

describe('what cannot be read', () => {
  it.each([null, 'text', 7, []])('%j is no record', (stored) => {
    expect(upgradeRecord(stored)).toBeNull();
    expect(recordFaults(stored)).not.toEqual({});
  });

  it('names the fields', () => {
    expect(Object.keys(recordFaults({ ...early, name: '', status: 'gone' })).sort()).toEqual([
      'name',
      'status',
    ]);
    expect(upgradeRecord({ ...early, name: '' })).toBeNull();
  });
});

describe('a fact that nobody asked for', () => {
  it('is one that says what it said before it existed', () => {
    expect(isUnasked('lodging', null)).toBe(true);
    expect(isUnasked('lodging', 'no')).toBe(false);
    expect(isUnasked('fieldSources', {})).toBe(true);
    expect(isUnasked('name', '')).toBe(false);
  });
});

describe('a stored draft', () => {
  it('says what it could not say then, and keeps what was typed, right or wrong', () => {
    const edit = upgradeEdit({ name: '', phones: 'call us' });
    expect(edit).toMatchObject({ name: '', phones: 'call us', lodging: null, fieldSources: {} });
  });

  it('loses facts that are no more', () => {
    expect(upgradeEdit({ name: 'Alder', beds: 300 })).not.toHaveProperty('beds');
  });

  it.each([null, 'text', []])('that is %j says nothing of its own', (stored) => {
    expect(upgradeEdit(stored)).not.toHaveProperty('name');
  });
});
