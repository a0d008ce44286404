import type { Center } from '@/domain/listing/center';
import { jsonOf, orNull, type Read } from './ask.fixture';
import { type ReadFacts, sourceLine } from './facts.fixture';

const STATUSES = { active: 'active', inactive: 'planned', 'temporarily closed': 'paused' };

function sourceOf({ value, taxonomy_term }: Read) {
  const [url, ...rest]: string[] = value.split(' | ');
  const dated = /^\d{4}(-\d\d)*$/.test(rest.at(-1) ?? '');
  const says = rest.slice(0, dated ? -1 : undefined).join(' | ');
  return sourceLine({
    kind: taxonomy_term.code,
    url: url ?? '',
    says,
    pageDate: dated ? (rest.at(-1) ?? '') : null,
  });
}

function fromService(service: Read): ReadFacts {
  const said = (fact: string): Read[] => service.attributes.filter((one: Read) => one.link_type === fact);
  const only = (fact: string) => orNull(said(fact)[0]?.value);
  const codes = (fact: string, is: string): string[] =>
    said(fact)
      .flatMap((one) => (one.value === is ? [one.taxonomy_term.code] : []))
      .toSorted();
  const [{ location }] = service.service_at_locations;
  const [address] = location.addresses;
  const lines = (type: string): string[] =>
    service.phones.flatMap((phone: Read) =>
      phone.type === type ? [`${phone.number} ${phone.description.replace(/^For (\w+):/, '$1')}`] : [],
    );
  const interpreter = service.interpretation_services;
  return {
    slug: only('slug') ?? '',
    name: service.organization.name,
    healthSystem: only('healthSystem'),
    program: service.name === 'Hepatic artery infusion (HAI) pump program' ? null : service.name,
    street: orNull(address.address_1),
    city: address.city,
    region: address.state_province,
    postalCode: orNull(address.postal_code),
    country: address.country,
    position: `${location.latitude},${location.longitude}`,
    precision: /building|campus/.exec(location.description)?.[0] ?? 'city',
    phones: lines('voice').toSorted(),
    fax: lines('fax')[0] ?? null,
    email: orNull(service.email),
    website: orNull(service.organization.website),
    programUrl: orNull(service.url),
    conditions: codes('conditions', 'yes'),
    services: codes('services', 'yes'),
    refusals: [codes('conditions', 'no'), codes('services', 'no')].flat(),
    mayTreat: said('mayTreat')
      .map(({ value, taxonomy_term }) => `${taxonomy_term.code} ${value}`)
      .toSorted(),
    clinicians: service.contacts
      .map(({ name, title }: Read) => [name, title].filter(Boolean).join(', '))
      .toSorted(),
    programSince: only('programSince'),
    lodging: only('lodging'),
    spanishInterpreter: interpreter ? (interpreter.includes('not') ? 'no' : 'yes') : null,
    nciDesignation: only('nciDesignation'),
    listing: only('listing'),
    status: STATUSES[service.status as 'active'],
    sources: said('sources').map(sourceOf).toSorted(),
    checkedOn: only('checkedOn'),
    confirmedOn: only('confirmedOn'),
    confirmedBy: only('confirmedBy'),
  };
}

export async function readHsds(centers: readonly Center[]) {
  const found: ReadFacts[] = [];
  for (let page = 1; page <= Math.ceil(centers.length / 100); page++) {
    const { contents } = await jsonOf(`/hsds/services?full=true&per_page=100&page=${page}`);
    found.push(...contents.map(fromService));
  }
  return found;
}
