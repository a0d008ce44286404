import type { Center } from '@/domain/listing/center';

type Said = { for: string; label: string; number: string };
const lineOf = ({ number, for: audience, label }: Said) => `${number} ${audience} ${label}`;
const text = (value: unknown) =>
  value === null || value === undefined || value === '' ? null : String(value);
/** The codes that are answered so. */
const codes = (answers: object, is: 'yes' | 'no') =>
  Object.entries(answers)
    .flatMap(([code, answer]) => (answer === is ? [code] : []))
    .toSorted();

/** What a listing says, fact by fact, as texts that can be compared; null or an empty list: nothing. */
export const factsOf = (center: Center) => ({
  slug: center.slug,
  name: center.name,
  healthSystem: center.healthSystem,
  program: center.program,
  street: center.address.street,
  city: center.address.city,
  region: center.address.region,
  postalCode: center.address.postalCode,
  country: center.address.country,
  position: text([center.location.lat, center.location.lng].join()),
  precision: text(center.location.precision),
  phones: center.phones.map(lineOf).toSorted(),
  fax: center.fax && lineOf(center.fax),
  email: center.email,
  website: center.website,
  programUrl: center.programUrl,
  conditions: codes(center.conditions, 'yes'),
  services: codes(center.services, 'yes'),
  /** What a hospital says it does not treat or do. */
  refusals: [codes(center.conditions, 'no'), codes(center.services, 'no')].flat(),
  mayTreat: center.mayTreat.map(({ condition, says }) => `${condition} ${says}`).toSorted(),
  clinicians: center.clinicians.map(({ name, role }) => [name, role].filter(Boolean).join(', ')).toSorted(),
  programSince: text(center.programSince),
  lodging: text(center.lodging),
  spanishInterpreter: text(center.spanishInterpreter),
  nciDesignation: text(center.nciDesignation),
  listing: text(center.listing),
  status: text(center.status),
  sources: center.sources.map(sourceLine).toSorted(),
  checkedOn: text(center.checkedOn),
  confirmedOn: center.confirmedOn,
  confirmedBy: center.confirmedBy,
});
export type Facts = ReturnType<typeof factsOf>;
export type FactName = keyof Facts;

type Source = { kind: string; url: string | null; pageDate: string | null; says: string };
export const sourceLine = ({ kind, url, pageDate, says }: Source) =>
  [kind, url, pageDate ?? 'undated', says].join(' ');

/** What a format was read to say; a fact that it leaves out is absent. */
export type ReadFacts = { slug: string } & Partial<Facts>;
