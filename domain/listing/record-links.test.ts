import { expect, test } from 'vitest';
import { linksOf } from './list-findings';
import { makeListingRecord } from './listing.fixture';

test('every address once, whoever may see it; no address is none', () => {
  const [page, team, hidden] = ['https://example.org/', 'https://example.org/team', 'https://example.org/x'];
  const record = makeListingRecord({
    website: page,
    programUrl: null,
    phones: [{ number: '+12165551234', label: 'Desk', for: 'patients', sourceUrl: team }],
    sources: [
      { url: page, kind: 'program_page', says: 'Says so.', pageDate: null, public: true },
      { url: hidden, kind: 'paper', says: 'Says so.', pageDate: null, public: false },
      { url: null, kind: 'paper', says: 'Heard.', pageDate: null, public: false },
    ],
  });
  expect(linksOf(record)).toEqual([page, team, hidden]);
});
