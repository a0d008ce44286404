import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Center } from '@/domain/listing/center';
import { makeRecord } from '@/domain/listing/center.fixture';
import { publicCenter } from '@/domain/listing/center-view';
import { centerVcard } from './vcard';

const CONTEXT = {
  words: {
    audience: (audience: string) => `for ${audience}`,
    fax: 'Fax',
    programPage: 'Page about the pump',
    website: 'Website',
    country: 'United States',
    note: ['Checked on November 23, 2026; call first.', 'Then, ask.'],
  },
  url: 'https://site.example/centers/test-hospital-oh',
  source: 'https://site.example/centers/test-hospital-oh.vcf',
  changedAt: '2026-11-24T08:09:10.123Z',
  language: 'en',
};

const centerOf = (overrides: Parameters<typeof makeRecord>[0] = {}): Center =>
  publicCenter({ ...makeRecord(overrides), listing: 'confirmed' }, '2026-11-25');

/** The card as another library reads it. */
const readBack = (text: string) => new ICAL.Component(ICAL.parse(text));
const labels = (card: InstanceType<typeof ICAL.Component>) =>
  card.getAllProperties('x-ablabel').map((property) => property.getFirstValue());

describe('a listing as vCard 4, read by another parser', () => {
  const card = readBack(
    centerVcard(
      centerOf({
        phones: [
          { number: '+16145550102', label: 'Referrals', for: 'referring', sourceUrl: null },
          { number: '+16145550101', label: 'Visits', for: 'patients', sourceUrl: null },
        ],
        fax: { number: '+16145550103', label: 'Referral fax', for: 'referring' },
        email: 'pump@hospital.example',
      }),
      CONTEXT,
    ),
  );

  test('says who it is, where, and since when', () => {
    expect(card.name).toBe('vcard');
    expect(card.getFirstPropertyValue('version')).toBe('4.0');
    expect(card.getFirstPropertyValue('kind')).toBe('org');
    expect(card.getFirstPropertyValue('fn')).toBe('Test Hospital');
    expect(card.getFirstPropertyValue('org')).toEqual(['Test Hospital', 'Pump Program']);
    expect(card.getFirstPropertyValue('uid')).toBe(CONTEXT.url);
    expect(card.getFirstPropertyValue('adr')).toEqual([
      '',
      '',
      '1 Test Street',
      'Columbus',
      'OH',
      '43215',
      'United States',
    ]);
    expect(String(card.getFirstPropertyValue('geo'))).toBe('geo:39.96,-83');
    expect(String(card.getFirstPropertyValue('rev'))).toContain('2026-11-24T08:09:10');
    expect(card.getFirstPropertyValue('email')).toBe('pump@hospital.example');
    expect(card.getFirstPropertyValue('note')).toBe(CONTEXT.words.note.join('\n'));
  });

  test('the line for patients comes first and is preferred; each line says who answers', () => {
    const phones = card.getAllProperties('tel');
    expect(phones.map((phone) => [phone.getFirstValue(), phone.getParameter('type')])).toEqual([
      ['tel:+16145550101', ['work', 'voice']],
      ['tel:+16145550102', ['work', 'voice']],
      ['tel:+16145550103', ['work', 'fax']],
    ]);
    expect(phones.map((phone) => phone.getParameter('pref'))).toEqual(['1', undefined, undefined]);
    expect(labels(card)).toEqual([
      'for patients: Visits',
      'for referring: Referrals',
      'Fax. for referring: Referral fax',
      'Page about the pump',
      'Website',
    ]);
  });

  test('every part of a label belongs to its own line', () => {
    const groups = ['tel', 'url', 'x-ablabel'].map((name) =>
      card.getAllProperties(name).map((property) => property.getParameter('group')),
    );
    expect([...(groups[0] ?? []), ...(groups[1] ?? [])]).toEqual(groups[2]);
  });
});

test('a text cannot begin a line of its own, and comes back as it was', () => {
  const name = 'Clínica; "St. Mary", \\ & Söhne 🏥\r\nTEL:+1666\nEND:VCARD';
  const street = `${'ü'.repeat(100)}\nBEGIN:VCARD`;
  const text = centerVcard(
    centerOf({ name, address: { ...makeRecord().address, street, postalCode: null } }),
    CONTEXT,
  );
  const card = readBack(text);
  expect(card.getFirstPropertyValue('fn')).toBe(name.replace('\r\n', '\n'));
  expect(card.getAllProperties('tel')).toHaveLength(1);
  expect(card.getFirstPropertyValue('adr')).toContain(street);
  const lines = text.split('\r\n');
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(text).not.toMatch(/(?<!\r)\n/);
});

test('a pin that marks only the town is not led to', () => {
  const location = { ...makeRecord().location, precision: 'city' as const };
  expect(readBack(centerVcard(centerOf({ location }), CONTEXT)).getFirstProperty('geo')).toBeNull();
});
