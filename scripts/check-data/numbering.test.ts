import { expect, test } from 'vitest';
import type { CenterRecord } from '@/domain/listing/center';
import { makeRecord } from '@/domain/listing/center.fixture';
import { checkNumbering } from './numbering';

const findings = (number: string, country = 'US', overrides: Partial<CenterRecord> = {}) =>
  checkNumbering([
    makeRecord({
      address: { street: null, city: 'Columbus', region: 'OH', postalCode: null, country },
      phones: [{ number, label: 'Appointments', for: 'patients', sourceUrl: null }],
      ...overrides,
    }),
  ]).map(({ field, message }) => `${field}: ${message}`);

test.each([
  ['+12165551234', 'US'],
  ['+18005252225', 'US'],
  ['+14164805000', 'CA'],
  ['+31205129111', 'NL'],
  ['+4791502770', 'NO'],
])('%s can be a number of %s', (number, country) => {
  expect(findings(number, country)).toEqual([]);
});

test.each([
  ['+10005551234', 'US', 'phones.0.number: +10005551234 is in no numbering plan'],
  ['+1216555123', 'US', 'phones.0.number: +1216555123 is in no numbering plan'],
  ['+31205129111', 'US', 'phones.0.number: +31205129111 is not a number of US'],
])('%s in %s is a fault', (number, country, finding) => {
  expect(findings(number, country)).toEqual([finding]);
});

test('the fax is looked at too', () => {
  const fax = { number: '+19995551234', label: 'Referrals', for: 'referring' } as const;
  expect(findings('+12165551234', 'US', { fax })).toEqual([
    'fax.number: +19995551234 is in no numbering plan',
  ]);
});
