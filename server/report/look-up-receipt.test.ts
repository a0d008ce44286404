import { expect, it } from 'vitest';
import { addRecords } from '@/db/listing/centers.fixture';
import { fileReport } from '@/db/report/commands';
import { makeRecord } from '@/domain/listing/center.fixture';
import { READER } from '@/domain/listing/listing.fixture';
import { db } from '@/server/db';
import { setUpTestSite } from '@/server/test-site.fixture';
import { lookUpReceipt } from './report';

const NOW = new Date('2026-11-24T16:00:00.000Z');
setUpTestSite((db) => addRecords(db, [makeRecord()]));

const lookUp = (typed: string, address = '192.0.2.1') => lookUpReceipt(typed, { address, now: NOW });
function filed(): string {
  const report = { slug: makeRecord().slug, topic: 'phone', text: '', email: null, language: 'en' };
  const result = fileReport(db(), READER, report, { now: NOW });
  return result.ok ? result.number : '';
}

it('finds a receipt by its number, however somebody writes it', () => {
  const number = filed();
  const bare = number.replaceAll('-', '');
  const written = [number, number.toLowerCase(), bare, ` ${number.replaceAll('-', ' ')} `, bare.slice(1)];
  for (const typed of [...written, number.replaceAll('0', 'o').replaceAll('1', 'l')]) {
    expect(lookUp(typed)).toEqual({ number });
  }
});

it.each(['', 'R', 'R-7KQ2-M4XD', 'R-7KQ2-M4XD-93TF-9', "' or 1=1 --", 'x'.repeat(100_000)])(
  'says what a number looks like instead of looking for %s',
  (typed) => expect(lookUp(typed)).toEqual({ fault: 'form' }),
);

it('stops whoever tries numbers, and tells them nothing of a right one', () => {
  const number = filed();
  for (let i = 0; i < 20; i++) expect(lookUp('R-0000-0000-0000', '192.0.2.9')).toEqual({ fault: 'unknown' });
  expect(lookUp('R-0000-0000-0000', '192.0.2.9')).toEqual({ fault: 'tooMany' });
  expect(lookUp(number, '192.0.2.9')).toEqual({ fault: 'tooMany' });
  expect(lookUp(number, '192.0.2.10')).toEqual({ number });
});
