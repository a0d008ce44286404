import type { Hospital, MedicalProcedure, MedicalTherapy, PropertyValue, WithContext } from 'schema-dts';
import type { Center, Phone, Service } from '@/domain/listing/center';

/** `url`: of the hospital's page. `picture`: of what is shown beside a link to it. */
type Addresses = { url: string; picture: string };
type Available = Exclude<MedicalTherapy | MedicalProcedure, string>;

/** Those of the services that schema.org has a type for; every answer is also told by its code. */
const AVAILABLE: Partial<Record<Service, Available>> = {
  pump_placement: {
    '@type': 'MedicalTherapy',
    name: 'Hepatic artery infusion (HAI) pump therapy',
    alternateName: 'Hepatic artery infusion chemotherapy',
  },
  robotic_placement: { '@type': 'MedicalProcedure', name: 'Robotic placement of an HAI pump' },
  pump_refill: { '@type': 'MedicalProcedure', name: 'Refill of an HAI pump' },
};

const NCI = {
  comprehensive: 'NCI-designated comprehensive cancer center',
  cancer_center: 'NCI-designated cancer center',
};

/**
 * A listing as a Hospital of schema.org, true to its types, for search engines: only what its page shows. What
 * schema.org has no property for is told by the codes of our API; what is not stated is left out.
 */
export function centerJsonLd(
  center: Center,
  { url, picture }: Addresses,
): WithContext<Exclude<Hospital, string>> {
  const { address, location, services, program, programSince, nciDesignation, sources } = center;
  return {
    '@context': 'https://schema.org',
    '@type': 'Hospital',
    '@id': url,
    url,
    name: center.name,
    image: picture,
    sameAs: [center.website, center.programUrl].filter((link) => link !== null),
    parentOrganization: center.healthSystem
      ? { '@type': 'Organization', name: center.healthSystem }
      : undefined,
    department:
      program || programSince || center.programUrl
        ? {
            '@type': 'MedicalClinic',
            name: program ?? 'Hepatic artery infusion (HAI) pump program',
            url: center.programUrl ?? undefined,
            foundingDate: programSince ? String(programSince) : undefined,
          }
        : undefined,
    address: {
      '@type': 'PostalAddress',
      streetAddress: address.street ?? undefined,
      addressLocality: address.city,
      addressRegion: address.region,
      postalCode: address.postalCode ?? undefined,
      addressCountry: address.country,
    },
    // The middle of a town is not where the hospital is.
    geo:
      location.precision === 'city'
        ? undefined
        : { '@type': 'GeoCoordinates', latitude: location.lat, longitude: location.lng },
    contactPoint: [
      ...center.phones.map((phone) => ({ ...contactOf(phone), telephone: phone.number })),
      ...(center.fax ? [{ ...contactOf(center.fax), faxNumber: center.fax.number }] : []),
    ],
    faxNumber: center.fax?.number,
    email: center.email ?? undefined,
    isAcceptingNewPatients: center.status === 'active' ? undefined : false,
    availableService: Object.entries(AVAILABLE).flatMap(([code, service]) =>
      services[code as Service] === 'yes' ? [service] : [],
    ),
    hasCredential: nciDesignation
      ? { '@type': 'EducationalOccupationalCredential', name: NCI[nciDesignation] }
      : undefined,
    member: center.clinicians.map(({ name, role }) => ({
      '@type': 'Person',
      name,
      jobTitle: role ?? undefined,
    })),
    additionalProperty: propertiesOf(center),
    mainEntityOfPage: { '@type': 'WebPage', '@id': url, lastReviewed: center.checkedOn },
    subjectOf: sources.map(({ url: source, kind, says, pageDate }) => ({
      '@type': 'WebPage',
      genre: kind,
      url: source ?? undefined,
      description: says,
      datePublished: pageDate ?? undefined,
    })),
  };
}

/** For whom a number is, by the API's code, and who answers. */
const contactOf = ({ for: audience, label }: Pick<Phone, 'for' | 'label'>) =>
  ({ '@type': 'ContactPoint', contactType: audience, description: label }) as const;

function propertiesOf(center: Center): PropertyValue[] {
  const { conditions, services, lodging, spanishInterpreter, listing, status, confirmedOn, confirmedBy } =
    center;
  const facts = {
    ...conditions,
    ...services,
    lodging,
    spanishInterpreter,
    listing,
    status,
    confirmedOn,
    confirmedBy,
    locationPrecision: center.location.precision,
  };
  const said = Object.entries(facts).flatMap(([propertyID, value]): PropertyValue[] =>
    value ? [{ '@type': 'PropertyValue', propertyID, value }] : [],
  );
  const unclear = center.mayTreat.map(
    ({ condition, says }): PropertyValue => ({
      '@type': 'PropertyValue',
      propertyID: 'mayTreat',
      name: condition,
      value: says,
    }),
  );
  return [...said, ...unclear];
}
