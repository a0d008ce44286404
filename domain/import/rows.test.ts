import { describe, expect, it } from 'vitest';
import { makeListingRecord } from '@/domain/listing/listing.fixture';
import { BULK_COLUMN_NAMES, BULK_COLUMNS, columnOf } from './columns';
import { applyRow, readEntry, readRow } from './rows';

const read = (cells: Record<string, string>) => readRow(new Map(Object.entries(cells)));
const cell = (name: string, text: string) => read({ [name]: text }).given.get(name);

describe('a cell', () => {
  it.each([
    ['name', '  Alder Hospital ', 'Alder Hospital'],
    ['name', '   ', null],
    ['name', "'=Alder", '=Alder'],
    ['location.lng', '-83.5', -83.5],
    ['location.lng', '-83,5', -83.5],
    ['location.lng', '1e-7', 1e-7],
    ['location.lng', '83° W', '83° W'],
    ['location.lng', 'Infinity', 'Infinity'],
    ['programSince', '2020', 2020],
    ['checkedOn', '2026-11-23', '2026-11-23'],
    ['checkedOn', '11/3/2026', '2026-11-03'],
    ['checkedOn', '23.11.2026', '23.11.2026'],
    ['services.pump_refill', 'YES', 'yes'],
    ['services.pump_refill', 'maybe', 'maybe'],
    ['services.pump_refill', '', null],
  ])('of %s: “%s” → %j', (name, text, value) => expect(cell(name, text)).toEqual(value));

  it('of a list has one entry a line, with its parts in their order', () => {
    expect(
      cell(
        'phones',
        'Appointments | +16145550100 | patients\r\n\nClinic | +16145550101 | hospital | https://a.test',
      ),
    ).toEqual([
      { label: 'Appointments', number: '+16145550100', for: 'patients', sourceUrl: null },
      { label: 'Clinic', number: '+16145550101', for: 'hospital', sourceUrl: 'https://a.test' },
    ]);
    expect(cell('aliases', 'TH\nTest \\| Hospital')).toEqual(['TH', 'Test | Hospital']);
    expect(cell('clinicians', 'Pat Example, MD\nAlex Example | nurse')).toEqual([
      { name: 'Pat Example, MD', role: null },
      { name: 'Alex Example', role: 'nurse' },
    ]);
    expect(cell('fax', '')).toBeNull();
  });

  it('of sources says which are for editors only', () => {
    expect(
      cell('sources', 'paper | A paper. | | | editors\ndirectory | A list. | https://a.test | 2024-05'),
    ).toEqual([
      { kind: 'paper', says: 'A paper.', url: null, pageDate: null, public: false },
      { kind: 'directory', says: 'A list.', url: 'https://a.test', pageDate: '2024-05', public: true },
    ]);
  });

  it('that cannot be read names its column and says why', () => {
    expect(read({ fax: 'A | +16145550100 | patients\nB | +16145550101 | patients' }).errors.fax).toContain(
      'one fax',
    );
    expect(read({ clinicians: 'Pat | surgeon\nAlex | nurse | night' }).errors.clinicians).toMatch(
      /^Line 2 .*name \| role/,
    );
    const sources = 'website | A call | 2026-11-01\nwebsite | A page | 2026-11-02';
    const { given, errors } = read({ fieldSources: sources });
    expect(errors.fieldSources).toContain('website');
    expect(given.has('fieldSources')).toBe(false);
  });
});

describe('a row', () => {
  it('says nothing of columns that the file does not have, or that we do not know', () => {
    expect([...read({ name: 'Alder', beds: '300' }).given.keys()]).toEqual(['name']);
  });

  it('of JSON may be anything but a listing', () => {
    for (const entry of [null, 'text', 3, []]) expect(readEntry(entry).errors).not.toEqual({});
    expect(readEntry({ name: 'Alder' }).errors).toEqual({});
  });
});

describe('a listing with a row put in', () => {
  const current = makeListingRecord({ editorNotes: 'One\nTwo' });
  const apply = (given: [string, unknown][]) => applyRow(current, new Map(given));

  it('keeps what the row does not name', () => {
    expect(apply([])).toEqual(current);
    expect(apply([['version', 3]])).toEqual(current);
    expect(apply([['address.city', 'Toledo']])).toEqual({
      ...current,
      address: { ...current.address, city: 'Toledo' },
    });
  });

  it('forgets an answer that the row leaves empty, and keeps the others', () => {
    const record = makeListingRecord({ services: { pump_placement: 'yes', pump_refill: 'no' } });
    const after = applyRow(record, new Map([['services.pump_refill', null]]));
    expect(after.services).toEqual({ pump_placement: 'yes' });
  });

  it('leaves no text empty that must be there: a fault says so', () => {
    expect(apply([['name', null]]).name).toBe('');
    expect(apply([['website', null]]).website).toBeNull();
  });

  it('takes line ends that a program changed for the same text', () => {
    expect(apply([['editorNotes', 'One\r\nTwo']]).editorNotes).toBe('One\nTwo');
    expect(apply([['editorNotes', 'One\r\nThree']]).editorNotes).toBe('One\r\nThree');
  });

  it('does not touch the listing it came from', () => {
    const before = structuredClone(current);
    apply([
      ['address.city', 'Toledo'],
      ['services.pump_placement', null],
    ]);
    expect(current).toEqual(before);
  });
});

describe('the columns', () => {
  it('have names of their own, a word on each, and an example that can be read', () => {
    expect(new Set(BULK_COLUMN_NAMES).size).toBe(BULK_COLUMN_NAMES.length);
    for (const { name, about, example } of BULK_COLUMNS) {
      expect(about, name).not.toBe('');
      expect(read({ [name]: example ?? '' }).errors, name).toEqual({});
    }
  });

  it.each([
    ['phones.0.number', 'phones'],
    ['address.city', 'address.city'],
    ['services.pump_refill', 'services.pump_refill'],
    ['fieldSources.website', 'fieldSources'],
    ['namesake', null],
  ])('%s stands in %s', (field, column) => expect(columnOf(field)).toBe(column));
});
