import jsonld from 'jsonld';
import { centerJsonLd } from '@/domain/formats/json-ld/center';
import { type Center, CONDITIONS, SERVICES } from '@/domain/listing/center';
import { keyOf, orNull, type Read } from './ask.fixture';
import { type ReadFacts, sourceLine } from './facts.fixture';
import { NCI_WORDS } from './words.fixture';

const S = 'https://schema.org/';
/** schema.org's own context says that all words are of one vocabulary; nothing is read from the network. */
const documentLoader = async (url: string) =>
  ({ contextUrl: undefined, documentUrl: url, document: { '@context': { '@vocab': S } } }) as never;

const all = (node: Read, name: string): Read[] => node?.[S + name] ?? [];
const word = (node: Read, name: string) => orNull(all(node, name)[0]?.['@value']);

function fromHospital(hospital: Read): ReadFacts {
  const [address] = all(hospital, 'address');
  const [department] = all(hospital, 'department');
  const [geo] = all(hospital, 'geo');
  const said = new Map(
    all(hospital, 'additionalProperty').map((one) => [word(one, 'propertyID') ?? '', word(one, 'value')]),
  );
  const codes = (names: readonly string[], is: string) =>
    names.filter((name) => said.get(name) === is).toSorted();
  const numbers = (name: string) =>
    all(hospital, 'contactPoint').flatMap((one) =>
      word(one, name) ? [`${word(one, name)} ${word(one, 'contactType')} ${word(one, 'description')}`] : [],
    );
  const program = word(department, 'name');
  const programUrl = word(department, 'url');
  const links = all(hospital, 'sameAs').map((link) => String(link['@value']));
  return {
    slug: word(hospital, 'url')?.split('/').at(-1) ?? '',
    name: word(hospital, 'name') ?? '',
    healthSystem: word(all(hospital, 'parentOrganization')[0], 'name'),
    program: program === 'Hepatic artery infusion (HAI) pump program' ? null : program,
    street: word(address, 'streetAddress'),
    city: word(address, 'addressLocality') ?? '',
    region: word(address, 'addressRegion') ?? '',
    postalCode: word(address, 'postalCode'),
    country: word(address, 'addressCountry') ?? '',
    position: geo ? `${word(geo, 'latitude')},${word(geo, 'longitude')}` : null,
    precision: said.get('locationPrecision') ?? null,
    phones: numbers('telephone').toSorted(),
    fax: numbers('faxNumber')[0] ?? null,
    email: word(hospital, 'email'),
    website: links.slice(0, programUrl ? -1 : undefined)[0] ?? null,
    programUrl,
    conditions: codes(CONDITIONS, 'yes'),
    services: codes(SERVICES, 'yes'),
    refusals: [codes(CONDITIONS, 'no'), codes(SERVICES, 'no')].flat(),
    mayTreat: all(hospital, 'additionalProperty')
      .flatMap((one) =>
        word(one, 'propertyID') === 'mayTreat' ? [`${word(one, 'name')} ${word(one, 'value')}`] : [],
      )
      .toSorted(),
    clinicians: all(hospital, 'member')
      .map((one) => [word(one, 'name'), word(one, 'jobTitle')].filter(Boolean).join(', '))
      .toSorted(),
    programSince: word(department, 'foundingDate'),
    lodging: said.get('lodging') ?? null,
    spanishInterpreter: said.get('spanishInterpreter') ?? null,
    nciDesignation: keyOf(NCI_WORDS, word(all(hospital, 'hasCredential')[0], 'name')),
    listing: said.get('listing') ?? null,
    status: said.get('status') ?? null,
    sources: all(hospital, 'subjectOf')
      .map((one) => {
        const kind = word(one, 'genre') ?? '';
        return sourceLine({
          kind,
          url: word(one, 'url'),
          pageDate: word(one, 'datePublished'),
          says: word(one, 'description') ?? '',
        });
      })
      .toSorted(),
    checkedOn: word(all(hospital, 'mainEntityOfPage')[0], 'lastReviewed'),
    confirmedOn: said.get('confirmedOn') ?? null,
    confirmedBy: said.get('confirmedBy') ?? null,
  };
}

export const readJsonLd = (centers: readonly Center[]) =>
  Promise.all(
    centers.map(async (center) => {
      const url = `https://site.test/centers/${center.slug}`;
      const written = JSON.stringify(centerJsonLd(center, { url, picture: 'https://site.test/p.png' }));
      const [hospital] = await jsonld.expand(JSON.parse(written), { documentLoader });
      return fromHospital(hospital);
    }),
  );
