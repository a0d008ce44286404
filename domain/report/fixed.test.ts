import { describe, expect, it } from 'vitest';
import { makeListingRecord } from '@/domain/listing/listing.fixture';
import { isFixed } from './fixed';
import { LISTING_TOPICS } from './topics';

const before = makeListingRecord();
const [phone] = before.phones;
const CHANGES = {
  number: { phones: [{ ...phone, number: '+16145550199' }] },
  email: { email: 'pump@example.org' },
  street: { address: { ...before.address, street: '2 Test Street' } },
  website: { website: 'https://example.com' },
  service: { services: { pump_placement: 'no' } },
  condition: { conditions: {} },
  name: { name: 'Another name' },
  status: { status: 'paused', statusReason: 'The surgeon left.' },
  hidden: { listing: 'unconfirmed' },
} as const;
type Change = keyof typeof CHANGES;

/** Which changes count as the answer to a report on each topic. */
const ANSWERS: Record<(typeof LISTING_TOPICS)[number], readonly Change[]> = {
  phone: ['number', 'email', 'status', 'hidden'],
  address: ['street', 'status', 'hidden'],
  website: ['website', 'status', 'hidden'],
  services: ['service', 'condition', 'status', 'hidden'],
  'not-offered': ['service', 'condition', 'status', 'hidden'],
  closed: ['status', 'hidden'],
  other: ['number', 'email', 'street', 'website', 'service', 'condition', 'name', 'status', 'hidden'],
};

describe.each(LISTING_TOPICS)('a report on %s', (topic) => {
  it('is fixed by a change of what it is about, and by nothing else', () => {
    const fixes = (Object.keys(CHANGES) as Change[]).filter((change) =>
      isFixed({ topic, before, now: makeListingRecord(CHANGES[change] as object) }),
    );
    expect(fixes).toEqual(ANSWERS[topic]);
  });

  it.each([
    { checkedOn: '2026-11-25' },
    { confirmedOn: '2026-11-25', confirmedBy: 'The clinic' },
    { sources: [] },
    { editorNotes: 'They called.' },
    {},
  ])('is not fixed by %j', (change) => {
    expect(isFixed({ topic, before, now: makeListingRecord(change) })).toBe(false);
  });
});
