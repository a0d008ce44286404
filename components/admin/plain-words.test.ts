import { expect, test } from 'vitest';
import { plainDetail, plainName, plainValue, plainWords } from './plain-words';

test.each([
  ['+16145550100 has an area code of US-WA, CA-ON', '614-555-0100 has an area code of Washington, Ontario'],
  ['Told, 2026-11-20 (program_page, 2026-11)', 'Told, Nov 20, 2026 (hospital’s own page, 2026-11)'],
  ['seen 2026-11-24T16:00:00.000Z', 'seen Nov 24, 2026, 11:00 AM ET'],
  ['https://example.org/a_b/2026-11-20/c', 'https://example.org/a_b/2026-11-20/c'],
])('%s', (kept, said) => expect(plainWords(kept)).toBe(said));

test.each([
  ['services.pump_refill', 'Refills pumps'],
  ['changed.0', 'changed'],
  ['withRole', 'Whom you spoke with'],
  ['linkId', 'link id'],
])('the detail %s is called %s', (kept, said) => expect(plainName(kept)).toBe(said));

test('a fact in the log has its name', () => {
  expect(plainDetail('source of services.pump_refill')).toBe('Source of refills pumps');
  expect(plainDetail('2026-11-24')).toBe('Nov 24, 2026');
});

test.each([
  ['listing', 'reported', 'Reported'],
  ['listing', 'unconfirmed', 'Editors only'],
  ['status', 'withdrawn', 'Withdrawn'],
  ['nciDesignation', 'cancer_center', 'Cancer center'],
  ['editorNotes', 'reported', 'reported'],
])('of %s, %s is told as %s', (field, code, said) => expect(plainValue(field, code)).toBe(said));
