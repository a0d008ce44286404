import { describe, expect, it } from 'vitest';
import { makeListingRecord } from './listing.fixture';
import { minimumErrors, publishErrors } from './minimum';

const lacksBoth = { phones: [], email: null, services: {} };

describe('the least that a public listing tells', () => {
  it('is a way to reach them and one service with a source', () => {
    expect(minimumErrors(makeListingRecord())).toEqual({});
    expect(Object.keys(minimumErrors(makeListingRecord(lacksBoth)))).toEqual([
      'phones',
      'services.pump_placement',
    ]);
  });

  it('is reached by an e-mail address alone', () => {
    expect(minimumErrors(makeListingRecord({ phones: [], email: 'a@example.org' }))).toEqual({});
  });

  it('counts a stated no', () => {
    expect(minimumErrors(makeListingRecord({ services: { pump_refill: 'no' } }))).toEqual({});
  });

  it('needs a page that readers may see, or a source of the service itself', () => {
    const sources = makeListingRecord().sources.map(({ kind, says, pageDate, url }) => ({
      kind,
      says,
      pageDate,
      url,
      public: false as const,
    }));
    expect(minimumErrors(makeListingRecord({ sources }))).toHaveProperty('services.pump_placement');
    const fieldSources = { 'services.pump_placement': { source: 'A call', day: '2026-11-01' } };
    expect(minimumErrors(makeListingRecord({ sources, fieldSources }))).toEqual({});
    const other = { 'services.pump_refill': { source: 'A call', day: '2026-11-01' } };
    expect(minimumErrors(makeListingRecord({ sources, fieldSources: other }))).not.toEqual({});
  });
});

describe('what keeps a change from becoming public', () => {
  const whole = makeListingRecord();
  const bare = makeListingRecord(lacksBoth);

  it('is what a new listing lacks', () => {
    expect(Object.keys(publishErrors(null, bare))).toEqual(['phones', 'services.pump_placement']);
  });

  it('is nothing while readers do not see it', () => {
    expect(publishErrors(whole, { ...bare, listing: 'unconfirmed' })).toEqual({});
    expect(publishErrors(whole, { ...bare, status: 'withdrawn' })).toEqual({});
  });

  it('is not what readers went without before', () => {
    expect(publishErrors(bare, { ...bare, name: 'Corrected' })).toEqual({});
  });

  it('is what would be taken away', () => {
    expect(Object.keys(publishErrors(whole, { ...whole, phones: [] }))).toEqual(['phones']);
  });

  it('is all of it when a hidden listing is shown', () => {
    const hidden = makeListingRecord({ ...lacksBoth, listing: 'unconfirmed' });
    expect(Object.keys(publishErrors(hidden, { ...hidden, listing: 'reported' }))).toHaveLength(2);
  });
});
