import { describe, expect, it } from 'vitest';
import { type PublicRecord, publicCenter } from '@/domain/listing/center-view';
import { makeListingRecord } from '@/domain/listing/listing.fixture';
import { hsdsOf } from './center';
import { hsdsId, listingOf, termId } from './identifiers';
import { TERMS } from './params';

const tell = (change: Partial<PublicRecord> = {}, today = '2026-11-25') =>
  hsdsOf(publicCenter({ ...makeListingRecord(), listing: 'confirmed', ...change }, today), {
    listing: 12,
    changedAt: '2026-11-23T10:00:00.000Z',
    url: 'https://site.test/centers/test-hospital-oh',
  });
const attributes = (change: Partial<PublicRecord> = {}) =>
  tell(change).services.full.attributes?.map(({ link_type, value, taxonomy_term }) => [
    link_type,
    taxonomy_term?.code,
    value,
  ]) ?? [];

describe('identifiers', () => {
  it('are UUIDs of version 8, of one thing each', () => {
    const all = [hsdsId('service', 12), hsdsId('organization', 12), hsdsId('phone', 12, 1), termId('icca')];
    expect(new Set(all).size).toBe(all.length);
    for (const id of all) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  it.each([1, 12, 100_000, 2 ** 40])('lead back to listing %d', (listing) => {
    expect(listingOf('service', hsdsId('service', listing))).toBe(listing);
    expect(listingOf('organization', hsdsId('service', listing))).toBeNull();
  });

  it.each(['', 'none', '00000000-0000-0000-0000-000000000000', `${hsdsId('service', 1)}0`])(
    '“%s” is none of ours',
    (id) => expect(listingOf('service', id)).toBeNull(),
  );

  it('of terms tell all terms apart', () => {
    expect(TERMS.get(termId('icca'))).toBe('icca');
    expect(new Set(TERMS.keys()).size).toBe(new Set(TERMS.values()).size);
  });
});

describe('one listing', () => {
  it('is a service of an organization at a place', () => {
    const { services, organizations, service_at_locations } = tell();
    expect(services.full.organization?.id).toBe(organizations.full.id);
    expect(organizations.full.services?.[0]?.id).toBe(services.full.id);
    expect(service_at_locations.full.location?.id).toBe(organizations.full.locations?.[0]?.id);
    expect(services.full.service_at_locations?.[0]?.id).toBe(service_at_locations.full.id);
  });

  it('is short in a list', () => {
    const { services, organizations } = tell();
    expect(services.inList).not.toHaveProperty('phones');
    expect(organizations.inList).not.toHaveProperty('services');
    expect(services.full).toMatchObject(services.inList);
  });

  it.each([
    ['active', 'active'],
    ['paused', 'temporarily closed'],
    ['planned', 'inactive'],
  ] as const)('that is %s has the status “%s”', (status, expected) => {
    expect(tell({ status }).services.full.status).toBe(expected);
  });

  it('is assured on the newer of its two days', () => {
    expect(tell().services.full.assured_date).toBe('2026-11-23');
    expect(tell({ confirmedOn: '2026-11-24' }).services.full.assured_date).toBe('2026-11-24');
  });

  it('carries an alert only where there is something to be wary of', () => {
    expect(tell().services.full).not.toHaveProperty('alert');
    expect(tell({ status: 'paused' }).services.full.alert).toContain('no new patients');
    expect(tell({ listing: 'reported' }).services.full.alert).toContain('call first');
    expect(tell({}, '2027-06-01').services.full.alert).toContain('90 days');
  });

  it('says what of an interpreter was seen', () => {
    expect(tell().services.full).not.toHaveProperty('interpretation_services');
    expect(tell({ spanishInterpreter: 'no' }).services.full.interpretation_services).toContain('did not');
  });

  it('leaves out what is not known', () => {
    const { organizations, services } = tell({ website: null, programUrl: null, email: null, program: null });
    for (const key of ['website', 'email']) expect(organizations.full).not.toHaveProperty(key);
    expect(services.full).not.toHaveProperty('url');
    expect(services.full.name).toContain('pump program');
  });
});

describe('lines', () => {
  it('are the phones in their order, and the fax', () => {
    const fax = { number: '+16145550122', label: 'Referrals', for: 'referring' as const };
    expect(
      tell({ fax }).services.full.phones?.map(({ number, type, description }) => [number, type, description]),
    ).toEqual([
      ['+16145550100', 'voice', 'For patients: Appointments'],
      ['+16145550122', 'fax', 'For referring: Referrals'],
    ]);
  });
});

describe('the facts that HSDS has no property for', () => {
  it('are attributes, each by its fact and code', () => {
    const told = attributes({ conditions: { icca: 'no' }, services: { pump_refill: 'yes' }, lodging: 'yes' });
    expect(told).toContainEqual(['conditions', 'icca', 'no']);
    expect(told).toContainEqual(['services', 'pump_refill', 'yes']);
    expect(told).toContainEqual(['lodging', 'lodging', 'yes']);
    expect(told).toContainEqual(['programSince', 'programSince', '2020']);
  });

  it('are not there where nobody said', () => {
    const facts = attributes({ conditions: {}, services: {} }).map(([fact]) => fact);
    for (const fact of ['conditions', 'services', 'lodging', 'confirmedOn', 'nciDesignation'])
      expect(facts).not.toContain(fact);
  });

  it('name each public page with what it says and its day', () => {
    const [source] = makeListingRecord().sources;
    if (!source?.public) throw new Error('the fixture has a public page');
    const told = attributes({ sources: [{ ...source, pageDate: '2025-03' }] });
    expect(told).toContainEqual([
      'sources',
      'program_page',
      'https://example.org/pump | Own pump page. | 2025-03',
    ]);
  });

  it('have identifiers of their own', () => {
    const ids = tell().services.full.attributes?.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
