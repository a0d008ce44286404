import { expect, test } from 'vitest';
import { makeRecord } from '@/domain/listing/center.fixture';
import { publicCenter } from '@/domain/listing/center-view';
import type { ListingRecord } from '@/domain/listing/edit';
import { wordsIn } from '@/i18n/words';
import { referralCenter } from './referral-center';

const DAY = '2026-11-26';
const phone = (number: string, label: string, audience: ListingRecord['phones'][number]['for']) => ({
  number,
  label,
  for: audience,
  sourceUrl: null,
});

async function make(more: Partial<ListingRecord>) {
  const center = publicCenter({ ...makeRecord(more), listing: 'confirmed' }, DAY);
  const options = { unit: 'mi' as const, url: 'https://example.org/centers/test' };
  return referralCenter({ center, distanceKm: null, bearing: null }, await wordsIn('en'), options);
}

test('lines for doctors’ offices stand apart from those for patients', async () => {
  const { lines } = await make({
    phones: [
      phone('+16145550100', 'Appointments', 'patients'),
      phone('+16145550101', 'Referral desk', 'referring'),
      phone('+16145550102', 'Switchboard', 'hospital'),
    ],
    fax: { number: '+16145550103', label: 'Fax for referrals', for: 'referring' },
    email: 'pump@example.org',
  });
  const values = lines.forOffices.map(({ contacts }) => contacts.map(({ value }) => value));
  expect(values).toEqual([['614-555-0101'], ['614-555-0103'], ['pump@example.org']]);
  expect(lines.forPatients.contacts.map(({ value }) => value)).toEqual(['614-555-0100', '614-555-0102']);
});

test('what is not known is said, and no line for patients takes its place', async () => {
  const { lines } = await make({ fax: null, email: null });
  expect(lines.forOffices.map(({ contacts }) => contacts)).toEqual([[], [], []]);
  expect(lines.forOffices.map(({ empty }) => empty)).toEqual([
    'No referral line found yet. Call the hospital and ask for the HAI pump team.',
    'No fax found yet. Ask when you call.',
    'No e-mail found yet. Ask when you call.',
  ]);
});

test('each of the three diseases is told, also when nobody has said anything of it', async () => {
  const { treats } = await make({ conditions: { icca: 'no', hcc: 'yes' } });
  expect(treats.map(({ name, answer }) => [name, answer])).toEqual([
    ['Colorectal liver metastases, unresectable', 'unknown'],
    ['Colorectal liver metastases, after resection', 'unknown'],
    ['Intrahepatic cholangiocarcinoma', 'no'],
    ['Hepatocellular carcinoma', 'yes'],
  ]);
});

test('a disease that the source may mean is told in its words, and is neither yes nor no', async () => {
  const says = 'primary liver cancer';
  const mayTreat = (['icca', 'hcc'] as const).map((condition) => ({ condition, says }));
  const { treats } = await make({ conditions: { icca: 'yes' }, mayTreat });
  expect(treats.map(({ answer, told }) => [answer, told])).toEqual([
    ['unknown', null],
    ['unknown', null],
    ['yes', null],
    ['unknown', says],
  ]);
  expect(treats.at(-1)?.says).toMatch(/ask/);
});

test('when and how the listing was last confirmed', async () => {
  const read = await make({ checkedOn: '2026-11-20', confirmedOn: null });
  const told = await make({ checkedOn: '2026-11-20', confirmedOn: '2026-11-24' });
  expect(read.confirmed).toBe('Listing last confirmed: Nov 20, 2026, on published pages.');
  expect(told.confirmed).toBe('Listing last confirmed: Nov 24, 2026, by the hospital.');
});
