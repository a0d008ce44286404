import { FHIR_TYPES, MAY_TREAT, PROGRAM } from '@/domain/formats/fhir/resources';
import { CONDITION_NAMES, SERVICE_NAMES } from '@/domain/listing/part-labels';
import { ask } from '@/server/test-site.fixture';
import { GET } from '../fhir/[[...path]]/route';
import { keyOf, orNull, type Read } from './ask.fixture';
import { type ReadFacts, sourceLine } from './facts.fixture';

const PRECISIONS = { bu: 'building', si: 'campus', area: 'city' } as Record<string, string>;
const STATUSES = { active: 'active', suspended: 'paused', inactive: 'planned' } as Record<string, string>;
const NCI = {
  comprehensive: 'NCI-designated comprehensive cancer center',
  cancer_center: 'NCI-designated cancer center',
};

async function resourcesOf(type: string): Promise<Read[]> {
  const answer = await ask(GET, `/fhir/${type}?_count=100`, { params: Promise.resolve({ path: [type] }) });
  return ((await answer.json()) as Read).entry.map(({ resource }: Read) => resource);
}

function fromResources([place, hospital, program, check]: Read[]): ReadFacts {
  const lines = (system: string): Read[] =>
    (place.telecom ?? []).filter((one: Read) => one.system === system);
  const contactOf = ({ value, extension }: Read) =>
    `${value} ${extension[0].valueString.replace(/^For (\w+):/, '$1')}`;
  const traits: string[] = (program.characteristic ?? []).map((trait: Read) => trait.text);
  const trait = (begins: string) =>
    traits.find((one) => one.startsWith(begins))?.slice(begins.length) ?? null;
  const answered = (is: string) =>
    traits.flatMap(
      (one) => keyOf(SERVICE_NAMES, one.endsWith(`: ${is}`) && one.slice(0, -is.length - 2)) ?? [],
    );
  const treated = (is: string) =>
    (program.eligibility ?? []).flatMap((one: Read) =>
      one.comment === is ? [keyOf(CONDITION_NAMES, one.code.text)] : [],
    );
  const [, ...details]: string[] = program.extraDetails.split('\n\n');
  const isLink = (line: string) => line.startsWith('https://');
  return {
    slug: place.identifier[0].value,
    name: hospital.name,
    healthSystem: orNull(hospital.partOf?.display),
    program: program.name === PROGRAM ? null : program.name,
    street: orNull(place.address.line?.[0]),
    city: place.address.city,
    region: place.address.state,
    postalCode: orNull(place.address.postalCode),
    country: place.address.country,
    position: `${place.position.latitude},${place.position.longitude}`,
    precision: PRECISIONS[place.physicalType.coding[0].code] ?? null,
    phones: lines('phone').map(contactOf).toSorted(),
    fax: lines('fax').map(contactOf)[0] ?? null,
    email: lines('email')[0]?.value ?? null,
    website: lines('url')[0]?.value ?? null,
    programUrl: details.find(isLink) ?? null,
    conditions: treated('yes').toSorted(),
    services: answered('yes').toSorted(),
    refusals: [treated('no').toSorted(), answered('no').toSorted()].flat(),
    mayTreat: (program.eligibility ?? [])
      .flatMap(({ code, comment }: Read) =>
        comment.startsWith(MAY_TREAT)
          ? [`${keyOf(CONDITION_NAMES, code.text)} ${comment.slice(MAY_TREAT.length)}`]
          : [],
      )
      .toSorted(),
    clinicians: details.filter((line) => !isLink(line)).toSorted(),
    programSince: trait('Pump program since '),
    lodging: trait('Lodging for patients from far: '),
    spanishInterpreter: trait('A call in Spanish reached an interpreter: '),
    nciDesignation: traits.map((one) => keyOf(NCI, one)).find(Boolean) ?? null,
    listing: check.validationProcess[0].text.startsWith('Confirmed') ? 'confirmed' : 'reported',
    status: STATUSES[place.status] ?? null,
    sources: (check.primarySource ?? [])
      .map(({ who, type, validationDate = null }: Read) => {
        const kind = type[0].text.replace(' ', '_');
        return sourceLine({ kind, url: who.identifier.value, says: who.display, pageDate: validationDate });
      })
      .toSorted(),
    checkedOn: check.lastPerformed,
    confirmedOn: orNull(check.attestation?.date),
    confirmedBy: orNull(check.attestation?.who?.display),
  };
}

/** The four resources of each listing. */
export async function readFhir() {
  const [places = [], ...others] = await Promise.all(FHIR_TYPES.map(resourcesOf));
  return places.map((place, at) => fromResources([place, ...others.map((list) => list[at])]));
}
