import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { anyRecord } from '@/domain/import/any-record.fixture';
import { makeRecord } from '@/domain/listing/center.fixture';
import { isPublic, publicCenter } from '@/domain/listing/center-view';
import { centerJsonLd } from './center';

const ADDRESSES = { url: 'https://site.test/centers/a', picture: 'https://site.test/centers/a.png' };
const S = 'https://schema.org/';
const IDS = ['url', 'image', 'sameAs'];

/** What schema.org's own context says of the words used here: all are of one vocabulary, and these are addresses. */
const CONTEXT = {
  '@context': { '@vocab': S, ...Object.fromEntries(IDS.map((name) => [name, { '@type': '@id' }])) },
};
/** Nothing is read from the network. */
const documentLoader = async (url: string) => {
  if (url !== 'https://schema.org') throw new Error(`asked for ${url}`);
  return { contextUrl: undefined, documentUrl: url, document: CONTEXT } as never;
};

type Node = Record<string, unknown[]>;
const expand = async (record: Parameters<typeof publicCenter>[0]) => {
  const text = JSON.stringify(centerJsonLd(publicCenter(record, '2026-11-25'), ADDRESSES));
  const [node, ...more] = (await jsonld.expand(JSON.parse(text), { documentLoader })) as Node[];
  expect(more).toEqual([]);
  return node as Node;
};
const at = (node: Node, name: string) => (node[S + name] ?? []) as Node[];
const wordOf = (node: Node | undefined, name: string) => node && at(node, name)[0]?.['@value'];

describe('a listing as schema.org, read by a JSON-LD processor', () => {
  test('is a hospital with its therapy, its people and its sources', async () => {
    const record = {
      ...makeRecord(),
      fax: { number: '+16145550199', label: 'Referrals', for: 'referring' as const },
      listing: 'confirmed' as const,
    };
    const hospital = await expand({
      ...record,
      services: { pump_placement: 'yes', pump_refill: 'no', virtual_visit: 'yes' },
      status: 'paused',
    });
    expect(hospital['@type']).toEqual([`${S}Hospital`]);
    expect(wordOf(hospital, 'name')).toBe('Test Hospital');
    expect(wordOf(hospital, 'faxNumber')).toBe('+16145550199');
    expect(wordOf(hospital, 'isAcceptingNewPatients')).toBe(false);
    expect(at(hospital, 'sameAs').map((link) => link['@id'])).toEqual([record.website, record.programUrl]);
    const services = at(hospital, 'availableService');
    expect(services.map((service) => [service['@type'], wordOf(service, 'name')])).toEqual([
      [[`${S}MedicalTherapy`], 'Hepatic artery infusion (HAI) pump therapy'],
    ]);
    const [department] = at(hospital, 'department');
    expect([department?.['@type'], wordOf(department, 'foundingDate')]).toEqual([
      [`${S}MedicalClinic`],
      '2020',
    ]);
    const facts = at(hospital, 'additionalProperty').map((fact) => [
      wordOf(fact, 'propertyID'),
      wordOf(fact, 'value'),
    ]);
    expect(Object.fromEntries(facts)).toMatchObject({
      icca: 'yes',
      pump_refill: 'no',
      virtual_visit: 'yes',
      status: 'paused',
    });
    expect(wordOf(at(hospital, 'geo')[0], 'latitude')).toBe(39.96);
    expect(wordOf(at(hospital, 'mainEntityOfPage')[0], 'lastReviewed')).toBe('2026-11-23');
    expect(wordOf(at(hospital, 'subjectOf')[0], 'description')).toBe('Own pump page.');
  });

  test('tells no point where only the town is known', async () => {
    const { location } = makeRecord();
    const hospital = await expand({
      ...makeRecord({ location: { ...location, precision: 'city' } }),
      listing: 'confirmed',
    });
    expect(at(hospital, 'geo')).toEqual([]);
  });

  test('whatever stands in it, every word is one of schema.org’s and none is lost', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord.filter(isPublic), async (record) => {
        const data = JSON.parse(JSON.stringify(centerJsonLd(publicCenter(record, '2026-11-25'), ADDRESSES)));
        const given = Object.keys(data).filter(
          (key) => !key.startsWith('@') && [data[key]].flat().length > 0,
        );
        const hospital = await expand(record);
        const read = Object.keys(hospital).filter((key) => key.startsWith(S) && hospital[key]?.length);
        expect(read.map((key) => key.slice(S.length)).sort()).toEqual(given.sort());
      }),
      { numRuns: 40 },
    );
  });
});
