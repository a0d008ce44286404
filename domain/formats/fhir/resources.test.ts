import { describe, expect, it } from 'vitest';
import { type Center, OVERDUE_AFTER_DAYS } from '@/domain/listing/center';
import { type PublicRecord, publicCenter } from '@/domain/listing/center-view';
import { makeListingRecord } from '@/domain/listing/listing.fixture';
import { capabilityStatement } from './capability';
import { COMMON, INCLUDES, PARAMS } from './params';
import { FHIR_TYPES, fhirOf, PROGRAM, SUMMARY } from './resources';

const center = (change: Partial<PublicRecord> = {}, today = '2026-11-25'): Center =>
  publicCenter({ ...makeListingRecord(), listing: 'confirmed', ...change }, today);
const tell = (change: Partial<PublicRecord> = {}, today?: string) =>
  fhirOf(center(change, today), {
    listing: 12,
    changedAt: '2026-11-23T10:00:00.000Z',
    url: 'https://site.test/centers/test-hospital-oh',
    base: 'https://site.test',
  });

describe('one listing as four resources', () => {
  it('have its number for good, its slug as an identifier, and the day it was written', () => {
    for (const resource of Object.values(tell())) {
      expect(resource).toMatchObject({ id: '12', meta: { lastUpdated: '2026-11-23T10:00:00.000Z' } });
    }
    expect(tell({ slug: 'renamed' }).Location.identifier).toEqual([
      { use: 'official', system: 'https://site.test/centers', value: 'renamed' },
    ]);
  });

  it('refer to each other', () => {
    const { Location, HealthcareService, VerificationResult } = tell();
    expect(Location.managingOrganization.reference).toBe('Organization/12');
    expect(HealthcareService.providedBy.reference).toBe('Organization/12');
    expect(HealthcareService.location.map(({ reference }) => reference)).toEqual(['Location/12']);
    expect(VerificationResult.target.map(({ reference }) => reference)).toEqual([
      'HealthcareService/12',
      'Location/12',
    ]);
  });

  it('say nothing of what is not known', () => {
    const bare = tell({
      phones: [],
      website: null,
      programUrl: null,
      healthSystem: null,
      program: null,
      conditions: {},
      services: {},
      programSince: null,
      clinicians: [],
      address: { street: null, city: 'Columbus', region: 'OH', postalCode: null, country: 'US' },
    });
    expect(bare.Location).not.toHaveProperty('telecom');
    expect(bare.Location.address).not.toHaveProperty('line');
    expect(bare.Location.address).not.toHaveProperty('postalCode');
    expect(bare.Organization).not.toHaveProperty('partOf');
    expect(bare.HealthcareService).not.toHaveProperty('eligibility');
    expect(bare.HealthcareService).not.toHaveProperty('characteristic');
    expect(bare.HealthcareService.name).toBe(PROGRAM);
    expect(JSON.stringify(bare)).not.toContain('null');
  });
});

describe('a place', () => {
  it('has its axes by name', () => {
    expect(tell().Location.position).toEqual({ longitude: -83, latitude: 39.96 });
  });

  it.each([
    ['building', 'bu', 'building'],
    ['campus', 'si', 'campus'],
    ['city', 'area', 'only the town'],
  ] as const)('known to the %s has the type %s and says so', (precision, code, words) => {
    const { physicalType, description } = tell({
      location: { ...makeListingRecord().location, precision },
    }).Location;
    expect(physicalType.coding[0]?.code).toBe(code);
    expect(description).toContain(words);
  });

  it.each([
    ['active', 'active'],
    ['paused', 'suspended'],
    ['planned', 'inactive'],
  ] as const)('of a program that is %s is %s', (status, expected) => {
    const { Location, HealthcareService } = tell({ status });
    expect(Location.status).toBe(expected);
    expect(HealthcareService.active).toBe(status === 'active');
  });
});

describe('lines', () => {
  const [phone] = makeListingRecord().phones;
  if (!phone) throw new Error('the fixture has a phone');
  const { telecom } = tell({
    phones: [phone, { ...phone, number: '+16145550111', for: 'referring', label: 'Referrals' }],
    fax: { number: '+16145550122', label: 'Referrals', for: 'referring' },
    email: 'pump@example.org',
  }).Location as { telecom?: { system: string; value: string; rank: number; extension?: object[] }[] };

  it('stand in the order of the listing, ranked', () => {
    expect(telecom?.map(({ system, value, rank }) => [system, value, rank])).toEqual([
      ['phone', '+16145550100', 1],
      ['phone', '+16145550111', 2],
      ['fax', '+16145550122', 3],
      ['email', 'pump@example.org', 4],
      ['url', 'https://example.org', 5],
    ]);
  });

  it('say for whom they are', () => {
    expect(telecom?.[1]?.extension).toEqual([
      {
        url: 'http://hl7.org/fhir/StructureDefinition/contactpoint-comment',
        valueString: 'For referring: Referrals',
      },
    ]);
  });
});

describe('what a program treats and does', () => {
  it('is yes or no as it was said, and absent where nobody said', () => {
    const { eligibility, characteristic } = tell({
      conditions: { icca: 'yes', hcc: 'no' },
      services: { pump_placement: 'yes', pump_refill: 'no' },
      lodging: 'yes',
      nciDesignation: 'comprehensive',
    }).HealthcareService as { eligibility?: { comment: string }[]; characteristic?: { text: string }[] };
    expect(eligibility?.map(({ comment }) => comment)).toEqual(['yes', 'no']);
    const words = characteristic?.map(({ text }) => text) ?? [];
    expect(words.filter((text) => text.endsWith(': yes'))).toHaveLength(2);
    expect(words.filter((text) => text.endsWith(': no'))).toHaveLength(1);
    expect(words).toContain('Pump program since 2020');
    expect(words.some((text) => text.startsWith('NCI-designated comprehensive'))).toBe(true);
  });
});

describe('who said that it is so', () => {
  it('is attested only where the hospital confirmed', () => {
    const { status, statusDate, ...rest } = tell().VerificationResult;
    expect([status, statusDate]).toEqual(['validated', '2026-11-23']);
    expect(rest).not.toHaveProperty('attestation');
    const confirmed = tell({ confirmedOn: '2026-11-24', confirmedBy: 'The clinic' }).VerificationResult;
    expect(confirmed).toMatchObject({
      status: 'attested',
      statusDate: '2026-11-24',
      attestation: { date: '2026-11-24', who: { display: 'The clinic' } },
      nextScheduled: '2027-02-22',
    });
  });

  it('asks for a new look when the last one is too old', () => {
    expect(tell({}, '2027-02-21').VerificationResult.status).toBe('validated');
    const late = tell({}, '2027-02-22');
    expect(late.VerificationResult.status).toBe('req-revalid');
    expect(late.Location.description).toContain(`within ${OVERDUE_AFTER_DAYS} days`);
  });

  it('names public pages alone', () => {
    const secret = {
      kind: 'paper' as const,
      says: 'For editors.',
      pageDate: null,
      url: 'https://secret.example',
      public: false as const,
    };
    const told = tell({ sources: [...makeListingRecord().sources, secret] });
    expect(JSON.stringify(told)).not.toContain('secret.example');
    expect(told.VerificationResult).toMatchObject({ primarySource: [{ who: { identifier: {} } }] });
  });
});

describe('what cautions a reader', () => {
  it.each([
    [{ status: 'paused' }, 'no new patients'],
    [{ status: 'planned' }, 'not started'],
    [{ listing: 'reported' }, 'Reported by others'],
  ] as const)('%j: %s', (change, words) => {
    const { Location, HealthcareService } = tell(change);
    expect(Location.description).toContain(words);
    expect(HealthcareService.comment).toContain(words);
    expect(tell().HealthcareService.comment).not.toContain(words);
  });
});

describe('what the server says that it can do', () => {
  const { rest, implementation } = capabilityStatement('https://site.test');
  const said = rest[0]?.resource ?? [];

  it('is all that it reads, and nothing else', () => {
    expect(said.map(({ type }) => type)).toEqual([...FHIR_TYPES]);
    for (const { type, searchParam } of said) {
      const known = [...Object.keys(COMMON), ...Object.keys(PARAMS[type])];
      expect(searchParam.map(({ name }) => name)).toEqual(known);
    }
    expect(implementation.url).toBe('https://site.test/fhir');
  });

  it('names what can be brought along, and has no empty list', () => {
    for (const one of said as { type: (typeof FHIR_TYPES)[number]; searchInclude?: string[] }[]) {
      const includes = Object.keys(INCLUDES[one.type].include);
      expect(one.searchInclude ?? []).toEqual(includes);
      if (includes.length === 0) expect(one).not.toHaveProperty('searchInclude');
    }
  });

  it.each(FHIR_TYPES)('keeps in a summary of %s only what it has', (type) => {
    const full: object = tell({ confirmedOn: '2026-11-24', confirmedBy: 'The clinic' })[type];
    for (const element of SUMMARY[type]) expect(full).toHaveProperty(element);
  });
});
