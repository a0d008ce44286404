import { addDays, laterDay } from '@/domain/day';
import { type Center, CONDITIONS, OVERDUE_AFTER_DAYS, SERVICES } from '@/domain/listing/center';
import { CONDITION_NAMES, SERVICE_NAMES } from '@/domain/listing/part-labels';

/** What a listing is told as. All four of one listing have its number as their id. */
export const FHIR_TYPES = ['Location', 'Organization', 'HealthcareService', 'VerificationResult'] as const;
export type FhirType = (typeof FHIR_TYPES)[number];
export type FhirResource = { resourceType: string; id: string; [element: string]: unknown };

/** `listing`: its number for good; `changedAt`: when it was last written, ISO 8601; `url`: its page; `base`: of the site. */
export type FhirContext = { listing: number; changedAt: string; url: string; base: string };

/** What a service is called whose program has no name of its own. */
export const PROGRAM = 'Hepatic artery infusion (HAI) pump program';

const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem';
const coded = (system: string, code: string, display: string) => ({
  coding: [{ system: `${TERMINOLOGY}/${system}`, code, display }],
});
const said = (text: string) => ({ text });

/** Where a slug is unique: the addresses of our pages. */
export const slugSystem = (base: string): string => `${base}/centers`;

/** `{}` for what is not known: FHIR has no empty value. */
const known = (element: string, value: unknown): object =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)
    ? {}
    : { [element]: value };

const PHYSICAL = {
  building: coded('location-physical-type', 'bu', 'Building'),
  campus: coded('location-physical-type', 'si', 'Site'),
  city: coded('location-physical-type', 'area', 'Area'),
} as const;
const STATUS = { active: 'active', paused: 'suspended', planned: 'inactive', withdrawn: 'inactive' } as const;
const PROVIDER = coded('organization-type', 'prov', 'Healthcare Provider');
const PIN = {
  building: 'The position marks the building.',
  campus: 'The position marks the campus.',
  city: 'The position marks only the town.',
} as const;
const NCI = {
  comprehensive: 'NCI-designated comprehensive cancer center',
  cancer_center: 'NCI-designated cancer center',
} as const;
/** Before what a source says that may mean a condition, and may not. */
export const MAY_TREAT = 'Not stated. The source may mean it, and says: ';
const ANSWER = { yes: 'yes', no: 'no' } as const;

function telecomOf({ phones, fax, email, website }: Center) {
  const lines = [
    ...phones.map(({ number, label, for: audience }) => ({
      system: 'phone',
      value: number,
      use: 'work',
      extension: [lineNote(`For ${audience}: ${label}`)],
    })),
    ...(fax
      ? [
          {
            system: 'fax',
            value: fax.number,
            use: 'work',
            extension: [lineNote(`For ${fax.for}: ${fax.label}`)],
          },
        ]
      : []),
    ...(email ? [{ system: 'email', value: email, use: 'work' }] : []),
    ...(website ? [{ system: 'url', value: website, use: 'work' }] : []),
  ];
  return lines.map((line, index) => ({ ...line, rank: index + 1 }));
}

/** R4's own extension for what a contact point is for. */
const lineNote = (text: string) => ({
  url: 'http://hl7.org/fhir/StructureDefinition/contactpoint-comment',
  valueString: text,
});

function addressOf({ address }: Center) {
  const { street, city, region, postalCode, country } = address;
  return {
    use: 'work',
    type: 'physical',
    ...known('line', street && [street]),
    city,
    state: region,
    ...known('postalCode', postalCode),
    country,
  };
}

function cautions({ listing, status, overdue }: Center): string[] {
  return [
    'Call before you travel.',
    ...(status === 'paused' ? ['Takes no new patients for now.'] : []),
    ...(status === 'planned' ? ['The program is planned and has not started yet.'] : []),
    ...(listing === 'reported' ? ['Reported by others than the hospital: call first.'] : []),
    ...(overdue ? [`Neither checked nor confirmed within ${OVERDUE_AFTER_DAYS} days.`] : []),
  ];
}

/** What has no element of its own in R4, in words: conditions and services as the hospital said, yes or no. */
function characteristics(center: Center) {
  const { conditions, services, programSince, lodging, spanishInterpreter, nciDesignation } = center;
  const answers = [
    ...SERVICES.map((code) => [SERVICE_NAMES[code], services[code]] as const),
    ['Lodging for patients from far', lodging] as const,
    ['A call in Spanish reached an interpreter', spanishInterpreter] as const,
  ];
  const treats = CONDITIONS.map((code) => [CONDITION_NAMES[code], conditions[code]] as const);
  return {
    eligibility: [
      ...treats.flatMap(([name, answer]) => (answer ? [{ code: said(name), comment: ANSWER[answer] }] : [])),
      ...center.mayTreat.map(({ condition, says }) => ({
        code: said(CONDITION_NAMES[condition]),
        comment: `${MAY_TREAT}${says}`,
      })),
    ],
    characteristic: [
      ...answers.flatMap(([name, answer]) => (answer ? [said(`${name}: ${ANSWER[answer]}`)] : [])),
      ...(programSince ? [said(`Pump program since ${programSince}`)] : []),
      ...(nciDesignation ? [said(NCI[nciDesignation])] : []),
    ],
  };
}

/** One listing as FHIR R4: a place, the hospital that runs it, its pump program, and who said that it is so. */
export function fhirOf(center: Center, { listing, changedAt, url, base }: FhirContext) {
  const id = String(listing);
  const meta = { lastUpdated: changedAt };
  const identifier = [{ use: 'official', system: slugSystem(base), value: center.slug }];
  const refer = (type: FhirType) => ({ reference: `${type}/${id}`, display: center.name });
  const { location, checkedOn, confirmedOn, confirmedBy } = center;
  const telecom = telecomOf(center);
  const address = addressOf(center);
  const { eligibility, characteristic } = characteristics(center);
  return {
    Location: {
      resourceType: 'Location',
      id,
      meta,
      identifier,
      status: STATUS[center.status],
      name: center.name,
      description: [PIN[location.precision], ...cautions(center)].join(' '),
      mode: 'instance',
      ...known('telecom', telecom),
      address,
      physicalType: PHYSICAL[location.precision],
      position: { longitude: location.lng, latitude: location.lat },
      managingOrganization: refer('Organization'),
    },
    Organization: {
      resourceType: 'Organization',
      id,
      meta,
      identifier,
      active: true,
      type: [PROVIDER],
      name: center.name,
      ...known('telecom', telecom),
      address: [address],
      ...known('partOf', center.healthSystem && { display: center.healthSystem }),
    },
    HealthcareService: {
      resourceType: 'HealthcareService',
      id,
      meta,
      identifier,
      active: center.status === 'active',
      providedBy: refer('Organization'),
      type: [said(PROGRAM)],
      location: [refer('Location')],
      name: center.program ?? PROGRAM,
      comment: cautions(center).join(' '),
      extraDetails: [
        url,
        ...(center.programUrl ? [center.programUrl] : []),
        ...center.clinicians.map(({ name, role }) => (role ? `${name}, ${role}` : name)),
      ].join('\n\n'),
      ...known('telecom', telecom),
      ...known('eligibility', eligibility),
      ...known('characteristic', characteristic),
    },
    VerificationResult: {
      resourceType: 'VerificationResult',
      id,
      meta,
      target: [refer('HealthcareService'), refer('Location')],
      need: coded('need', 'periodic', 'Periodic'),
      status: center.overdue ? 'req-revalid' : confirmedOn ? 'attested' : 'validated',
      statusDate: laterDay(checkedOn, confirmedOn),
      validationProcess: [
        said(
          center.listing === 'confirmed'
            ? 'Confirmed by the hospital or its own pages'
            : 'Reported by others',
        ),
      ],
      frequency: { repeat: { frequency: 1, period: OVERDUE_AFTER_DAYS, periodUnit: 'd' } },
      lastPerformed: checkedOn,
      nextScheduled: addDays(laterDay(checkedOn, confirmedOn), OVERDUE_AFTER_DAYS),
      ...known(
        'primarySource',
        center.sources.map(({ url: value, kind, says, pageDate }) => ({
          who: { identifier: { system: 'urn:ietf:rfc:3986', value }, display: says },
          type: [said(kind.replace('_', ' '))],
          ...known('validationDate', pageDate),
        })),
      ),
      ...known(
        'attestation',
        (confirmedOn || confirmedBy) && {
          ...known('date', confirmedOn),
          ...known('who', confirmedBy && { display: confirmedBy }),
        },
      ),
    },
  } satisfies Record<FhirType, FhirResource>;
}

/** What stands in a resource under `_summary=true`, as R4 marks its elements; what must stand there always does. */
export const SUMMARY: Record<FhirType, readonly string[]> = {
  Location: ['identifier', 'status', 'name', 'description', 'mode', 'physicalType', 'managingOrganization'],
  Organization: ['identifier', 'active', 'type', 'name', 'partOf'],
  HealthcareService: ['identifier', 'active', 'providedBy', 'type', 'location', 'name', 'comment'],
  VerificationResult: ['target', 'need', 'status', 'statusDate', 'attestation'],
};
