import { check } from '@placemarkio/check-geojson';
import { parse } from 'csv-parse/sync';
import { parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { CenterFacts } from '@/components/listing/page/facts';
import en from '@/data/messages/en.json';
import { findCenters } from '@/db/search/centers';
import { PROGRAM } from '@/domain/formats/fhir/resources';
import { centerJsonLd } from '@/domain/formats/json-ld/center';
import type { Center } from '@/domain/listing/center';
import { CONDITION_NAMES, SERVICE_NAMES } from '@/domain/listing/part-labels';
import { EVERYTHING } from '@/domain/search/criteria';
import { db } from '@/server/db';
import { addSeed } from '@/server/formats/seed.fixture';
import { ask, setUpTestSite } from '@/server/test-site.fixture';
import { today } from '@/server/today';
import { askOurselves } from './api/v1/openapi.json/ask';
import { GET as askFhir } from './fhir/[[...path]]/route';

process.env.PUBLIC_URL = 'https://site.test';
setUpTestSite(addSeed);

// biome-ignore lint/suspicious/noExplicitAny: read as any program reads it
type Read = any;

/** The facts of a listing by name, as texts that can be compared; null: not known. */
type Facts = Record<string, string | string[] | null>;

let centers: Center[];
beforeAll(() => {
  centers = findCenters(db(), EVERYTHING, { today: today() }).items.map(({ center }) => center);
});

const yes = (answers: object) =>
  Object.entries(answers)
    .flatMap(([code, answer]) => (answer === 'yes' ? [code] : []))
    .toSorted();
const text = (value: unknown) =>
  value === null || value === undefined || value === '' ? null : String(value);

/** What the table says of each listing: what every format is compared with. */
const truth = (center: Center): Facts => ({
  slug: center.slug,
  name: center.name,
  healthSystem: center.healthSystem,
  program: center.program,
  street: center.address.street,
  city: center.address.city,
  region: center.address.region,
  postalCode: center.address.postalCode,
  country: center.address.country,
  lat: String(center.location.lat),
  lng: String(center.location.lng),
  precision: center.location.precision,
  phones: center.phones.map(({ number }) => number).toSorted(),
  fax: center.fax?.number ?? null,
  email: center.email,
  website: center.website,
  programUrl: center.programUrl,
  conditions: yes(center.conditions),
  services: yes(center.services),
  clinicians: center.clinicians.map(({ name }) => name),
  programSince: text(center.programSince),
  lodging: center.lodging,
  spanishInterpreter: center.spanishInterpreter,
  nciDesignation: center.nciDesignation,
  listing: center.listing,
  status: center.status,
  sources: center.sources.map(({ url }) => text(url) ?? ''),
  checkedOn: center.checkedOn,
  confirmedOn: center.confirmedOn,
  confirmedBy: center.confirmedBy,
});
/** Some of the facts of a listing. */
const only = (facts: Facts, names: string[]) => Object.fromEntries(names.map((name) => [name, facts[name]]));

const fromItem = (item: Read): Facts =>
  truth({
    ...item,
    conditions: Object.fromEntries(item.conditions.map((code: string) => [code, 'yes'])),
    services: Object.fromEntries(item.services.map((code: string) => [code, 'yes'])),
  });
const json = async (address: string): Promise<Read> => (await askOurselves(address)).json();
/** Every page of a list. */
async function pages(address: string): Promise<string[]> {
  const answers: string[] = [];
  for (let offset = 0; offset < centers.length; offset += 100)
    answers.push(await (await askOurselves(`${address}?limit=100&sort=name&offset=${offset}`)).text());
  return answers;
}

test('there is something to compare', () => expect(centers.length).toBeGreaterThan(40));

test('JSON', async () => {
  const items = (await pages('/api/v1/centers')).flatMap((page) => JSON.parse(page).items);
  expect(items.map(fromItem)).toEqual(centers.map(truth));
});

test('GeoJSON, by another linter: longitude first', async () => {
  const features = (await pages('/api/v1/centers.geojson')).flatMap((page) => (check(page) as Read).features);
  expect(features.map(({ properties }: Read) => fromItem(properties))).toEqual(centers.map(truth));
  expect(features.map(({ geometry }: Read) => geometry.coordinates)).toEqual(
    centers.map(({ location }) => [location.lng, location.lat]),
  );
});

test('FHIR: four resources of each listing', async () => {
  const all = async (type: string): Promise<Read[]> => {
    const path = `/fhir/${type}?_count=100`;
    const answer = await ask(askFhir, path, { params: Promise.resolve({ path: [type] }) });
    return ((await answer.json()) as Read).entry.map(({ resource }: Read) => resource);
  };
  const [places, hospitals, programs, checks] = await Promise.all(
    ['Location', 'Organization', 'HealthcareService', 'VerificationResult'].map(all),
  );
  const code = (names: Record<string, string>, said: string) =>
    Object.keys(names).find((key) => names[key] === said) ?? said;
  const facts = places?.map((place: Read, at): Facts => {
    const [hospital, program, check] = [hospitals?.[at], programs?.[at], checks?.[at]];
    const contacts = (system: string): string[] =>
      (place.telecom ?? []).filter((one: Read) => one.system === system).map((one: Read) => one.value);
    const traits: string[] = (program.characteristic ?? []).map((trait: Read) => trait.text);
    const trait = (begins: string) =>
      traits.find((one) => one.startsWith(begins))?.slice(begins.length) ?? null;
    const [, ...details]: string[] = program.extraDetails.split('\n\n');
    return {
      slug: place.identifier[0].value,
      name: hospital.name,
      healthSystem: text(hospital.partOf?.display),
      program: program.name === PROGRAM ? null : program.name,
      street: text(place.address.line?.[0]),
      city: place.address.city,
      region: place.address.state,
      postalCode: text(place.address.postalCode),
      country: place.address.country,
      lat: String(place.position.latitude),
      lng: String(place.position.longitude),
      precision: { bu: 'building', si: 'campus', area: 'city' }[place.physicalType.coding[0].code as 'bu'],
      phones: contacts('phone').toSorted(),
      fax: contacts('fax')[0] ?? null,
      email: contacts('email')[0] ?? null,
      website: contacts('url')[0] ?? null,
      programUrl: details.find((line) => line.startsWith('https://')) ?? null,
      conditions: (program.eligibility ?? [])
        .filter(({ comment }: Read) => comment === 'yes')
        .map((one: Read) => code(CONDITION_NAMES, one.code.text))
        .toSorted(),
      services: traits
        .flatMap((one) => (one.endsWith(': yes') ? [code(SERVICE_NAMES, one.replace(': yes', ''))] : []))
        .filter((one) => one in SERVICE_NAMES)
        .toSorted(),
      clinicians: details
        .filter((line) => !line.startsWith('https://'))
        .map((line) => centers[at]?.clinicians.find(({ name }) => line.startsWith(name))?.name ?? line),
      programSince: trait('Pump program since '),
      lodging: trait('Lodging for patients from far: '),
      spanishInterpreter: trait('A call in Spanish reached an interpreter: '),
      nciDesignation: traits.includes('NCI-designated comprehensive cancer center')
        ? 'comprehensive'
        : traits.includes('NCI-designated cancer center')
          ? 'cancer_center'
          : null,
      listing: check.validationProcess[0].text.startsWith('Confirmed') ? 'confirmed' : 'reported',
      status: { active: 'active', suspended: 'paused', inactive: 'planned' }[place.status as 'active'],
      sources: (check.primarySource ?? []).map((one: Read) => one.who.identifier.value),
      checkedOn: check.lastPerformed,
      confirmedOn: text(check.attestation?.date),
      confirmedBy: text(check.attestation?.who?.display),
    };
  });
  expect(facts).toEqual(centers.map(truth));
});

test('CSV, by another parser', async () => {
  const rows = (await pages('/api/v1/centers.csv')).flatMap(
    (page) => parse(page, { columns: true }) as Read[],
  );
  const lines = (cell: string) => (cell === '' ? [] : cell.split('\n'));
  // A leading apostrophe keeps a spreadsheet from reading a number as a sum.
  const plain = (cell: string) => cell.replace(/^'/, '');
  const part = (line: string, index: number) => plain((line.split(' | ')[index] ?? '').trim());
  const facts = rows.map((row: Read): Facts => {
    const own = Object.fromEntries(Object.entries<string>(row).map(([name, cell]) => [name, text(cell)]));
    return {
      ...only(own as Facts, Object.keys(truth(centers[0] as Center))),
      ...Object.fromEntries(
        ['street', 'city', 'region', 'postalCode', 'country'].map((name) => [
          name,
          own[`address.${name}`] ?? null,
        ]),
      ),
      lat: row['location.lat'],
      lng: row['location.lng'],
      precision: row['location.precision'],
      phones: lines(row.phones)
        .map((line) => part(line, 1))
        .toSorted(),
      fax: row.fax === '' ? null : part(row.fax, 1),
      conditions: lines(row.conditions).toSorted(),
      services: lines(row.services).toSorted(),
      clinicians: lines(row.clinicians).map((line) => part(line, 0)),
      sources: lines(row.sources).map((line) => part(line, 2)),
    };
  });
  expect(facts).toEqual(centers.map(truth));
});

test('HSDS', async () => {
  const found: Read[] = [];
  for (let page = 1; page <= Math.ceil(centers.length / 100); page++)
    found.push(...(await json(`/hsds/services?full=true&per_page=100&page=${page}`)).contents);
  const facts = found.map((service: Read): Facts => {
    const said = (fact: string): Read[] => service.attributes.filter((one: Read) => one.link_type === fact);
    const codes = (fact: string) =>
      said(fact)
        .flatMap((one) => (one.value === 'yes' ? [one.taxonomy_term.code] : []))
        .toSorted();
    const [{ location }] = service.service_at_locations;
    const [address] = location.addresses;
    const numbers = (type: string) =>
      service.phones.flatMap((phone: Read) => (phone.type === type ? [phone.number] : []));
    const names = [
      'slug',
      'healthSystem',
      'programSince',
      'lodging',
      'nciDesignation',
      'listing',
      'checkedOn',
      'confirmedOn',
      'confirmedBy',
    ];
    return {
      ...Object.fromEntries(names.map((name) => [name, said(name)[0]?.value ?? null])),
      name: service.organization.name,
      program: service.name === 'Hepatic artery infusion (HAI) pump program' ? null : service.name,
      street: text(address.address_1),
      city: address.city,
      region: address.state_province,
      postalCode: text(address.postal_code),
      country: address.country,
      lat: String(location.latitude),
      lng: String(location.longitude),
      precision: /building|campus/.exec(location.description)?.[0] ?? 'city',
      phones: numbers('voice').toSorted(),
      fax: numbers('fax')[0] ?? null,
      email: service.email ?? null,
      website: service.organization.website ?? null,
      programUrl: service.url ?? null,
      conditions: codes('conditions'),
      services: codes('services'),
      clinicians: service.contacts.map((contact: Read) => contact.name),
      spanishInterpreter: service.interpretation_services
        ? service.interpretation_services.includes('not')
          ? 'no'
          : 'yes'
        : null,
      status:
        { active: 'active', inactive: 'planned', 'temporarily closed': 'paused' }[service.status as string] ??
        '',
      sources: said('sources').map((one) => one.value.split(' | ')[0]),
    };
  });
  expect(facts).toEqual(centers.map(truth));
});

test('vCard, by another parser', async () => {
  for (const center of centers) {
    const card = new ICAL.Component(
      ICAL.parse(await (await askOurselves(`/centers/${center.slug}.vcf`)).text()),
    );
    const facts = truth(center);
    const [, , street, city, region, postalCode] = card.getFirstPropertyValue('adr') as unknown as string[];
    const numbers = card
      .getAllProperties('tel')
      .map((line) => String(line.getFirstValue()).replace('tel:', ''));
    expect({
      name: card.getFirstPropertyValue('fn'),
      street: text(street),
      city,
      region,
      postalCode: text(postalCode),
      email: card.getFirstPropertyValue('email'),
    }).toEqual(only(facts, ['name', 'street', 'city', 'region', 'postalCode', 'email']));
    expect(numbers.toSorted()).toEqual([facts.phones, facts.fax ?? []].flat().toSorted());
    const links = card.getAllProperties('url').map((line) => line.getFirstValue());
    expect(links).toEqual([center.programUrl, center.website].filter((link) => link !== null));
  }
});

test('JSON-LD, by another processor', async () => {
  const S = 'https://schema.org/';
  const document = { '@context': { '@vocab': S } };
  const documentLoader = async (url: string) =>
    ({ contextUrl: undefined, documentUrl: url, document }) as never;
  for (const center of centers) {
    const written = centerJsonLd(center, {
      url: `https://site.test/centers/${center.slug}`,
      picture: 'https://site.test/p.png',
    });
    const [hospital] = (await jsonld.expand(JSON.parse(JSON.stringify(written)), {
      documentLoader,
    })) as Read[];
    const word = (node: Read, name: string) => text(node?.[S + name]?.[0]?.['@value']);
    const facts = truth(center);
    const address = hospital[`${S}address`][0];
    const said = Object.fromEntries(
      (hospital[`${S}additionalProperty`] ?? []).map((one: Read) => [
        word(one, 'propertyID'),
        word(one, 'value'),
      ]),
    );
    const phones = (hospital[`${S}contactPoint`] ?? []).map((one: Read) => word(one, 'telephone')).toSorted();
    expect({
      name: word(hospital, 'name'),
      street: word(address, 'streetAddress'),
      city: word(address, 'addressLocality'),
      region: word(address, 'addressRegion'),
      postalCode: word(address, 'postalCode'),
      country: word(address, 'addressCountry'),
      phones,
      fax: word(hospital, 'faxNumber'),
      email: word(hospital, 'email'),
      clinicians: (hospital[`${S}member`] ?? []).map((one: Read) => word(one, 'name')),
      lodging: said.lodging ?? null,
      spanishInterpreter: said.spanishInterpreter ?? null,
      listing: said.listing,
      status: said.status,
      precision: said.locationPrecision,
      confirmedOn: said.confirmedOn ?? null,
      confirmedBy: said.confirmedBy ?? null,
      checkedOn: word(hospital[`${S}mainEntityOfPage`][0], 'lastReviewed'),
      healthSystem: word(hospital[`${S}parentOrganization`]?.[0], 'name'),
      programSince: word(hospital[`${S}department`]?.[0], 'foundingDate'),
    }).toEqual(
      only(
        facts,
        'name street city region postalCode country phones fax email clinicians lodging spanishInterpreter listing status precision confirmedOn confirmedBy checkedOn healthSystem programSince'.split(
          ' ',
        ),
      ),
    );
    expect([...center.phones.keys()].length).toBe(phones.length);
    expect(yes(said)).toEqual(
      [
        facts.conditions,
        facts.services,
        facts.lodging === 'yes' ? 'lodging' : [],
        facts.spanishInterpreter === 'yes' ? 'spanishInterpreter' : [],
      ]
        .flat()
        .toSorted(),
    );
  }
});

test('the page says the numbers, addresses, names and links of the table', () => {
  for (const center of centers) {
    const html = renderToStaticMarkup(
      <NextIntlClientProvider locale="en" messages={en} timeZone="UTC">
        <CenterFacts center={center} reader={null} />
      </NextIntlClientProvider>,
    )
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&')
      .replaceAll('&quot;', '"');
    const { phones, fax, email, website, programUrl, clinicians, address, sources } = center;
    const shown = [
      ...phones.map(({ number }) => `tel:${number}`),
      ...[email, website, programUrl, address.street, address.city].filter((value) => value !== null),
      ...clinicians.map(({ name }) => name),
      ...sources.map(({ url }) => url),
    ];
    expect(
      shown.filter((value) => !html.includes(value)),
      center.slug,
    ).toEqual([]);
    expect(html.includes(fax?.number.slice(-4) ?? '')).toBe(true);
  }
});

test('the feed names the listings that are new as the table does', async () => {
  const feed = parseJsonFeed(await json('/feed.json'));
  const byUrl = new Map(centers.map((center) => [`https://site.test/centers/${center.slug}`, center]));
  expect(feed.items?.length).toBe(Math.min(50, centers.length));
  for (const item of feed.items ?? []) {
    const center = byUrl.get(item.url ?? '');
    expect(item.title).toContain(center?.name ?? 'unknown');
    expect(item.content_text).toContain(center?.address.city ?? 'unknown');
  }
});
