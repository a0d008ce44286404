import type { ListingRecord } from './edit';

/** A complete, made-up listing for tests: nobody's hospital, in the middle of Ohio. */
export function makeRecord(overrides: Partial<ListingRecord> = {}): ListingRecord {
  return {
    slug: 'test-hospital-oh',
    name: 'Test Hospital',
    healthSystem: 'Test Health',
    program: 'Pump Program',
    aliases: ['TH'],
    address: { street: '1 Test Street', city: 'Columbus', region: 'OH', postalCode: '43215', country: 'US' },
    location: { lat: 39.96, lng: -83, precision: 'building', source: 'made up', farFromPostalCode: null },
    phones: [
      {
        number: '+16145550100',
        label: 'Appointments',
        for: 'patients',
        sourceUrl: 'https://example.org/call',
      },
    ],
    fax: null,
    email: null,
    website: 'https://example.org',
    programUrl: 'https://example.org/pump',
    conditions: { icca: 'yes' },
    mayTreat: [],
    services: { pump_placement: 'yes' },
    clinicians: [{ name: 'Zoë Test, MD', role: 'surgeon' }],
    programSince: 2020,
    lodging: null,
    spanishInterpreter: null,
    nciDesignation: null,
    listing: 'confirmed',
    status: 'active',
    sources: [
      {
        url: 'https://example.org/pump',
        kind: 'program_page',
        says: 'Own pump page.',
        pageDate: null,
        public: true,
      },
    ],
    checkedOn: '2026-11-23',
    confirmedOn: null,
    confirmedBy: null,
    editorNotes: null,
    npi: null,
    fieldSources: {},
    statusReason: null,
    ...overrides,
  };
}
