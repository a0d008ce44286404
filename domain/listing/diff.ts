import { CONDITIONS, SERVICES } from './center';
import { type ListingRecord, SOURCED_FIELDS } from './edit';
import { changedParts, flatten, partOf, saysTheSame } from './edit-parts';

/** One field in words: what stood there and what stands there now. Lists have one entry a line. */
export type FieldChange = { field: string; before: string; after: string };

const NOTHING = 'none';
const UNKNOWN = 'not stated';

const plain = (value: string | number | null) => (value === null ? NOTHING : String(value));
const lines = (entries: string[]) => (entries.length === 0 ? NOTHING : entries.join('\n'));
type Line = { number: string; label: string; for: string; sourceUrl?: string | null };
const lineOf = (line: Line) =>
  `${line.label}: ${line.number} (for ${line.for})${line.sourceUrl ? `, ${line.sourceUrl}` : ''}`;

function answers<Code extends string>(
  kind: string,
  codes: readonly Code[],
  given: Partial<Record<Code, string>>,
): [string, string][] {
  return codes.map((code) => [`${kind}.${code}`, given[code] ?? UNKNOWN]);
}

function place({ address, location }: ListingRecord): [string, string][] {
  return [
    ['address.street', plain(address.street)],
    ['address.city', address.city],
    ['address.region', address.region],
    ['address.postalCode', plain(address.postalCode)],
    ['address.country', address.country],
    ['location', `${location.lat}, ${location.lng} (${location.precision})`],
    ['location.source', location.source],
    ['location.farFromPostalCode', plain(location.farFromPostalCode)],
  ];
}

function origins({ sources, fieldSources }: ListingRecord): [string, string][] {
  return [
    [
      'sources',
      lines(
        sources.map(
          ({ url, kind, says, pageDate, public: isPublic }) =>
            `${isPublic ? '' : 'editors only: '}${url ?? 'no address'} (${kind}, ${pageDate ?? 'no date'}): ${says}`,
        ),
      ),
    ],
    ...SOURCED_FIELDS.map((field): [string, string] => {
      const given = fieldSources[field];
      return [`source of ${field}`, given ? `${given.source}, ${given.day}` : NOTHING];
    }),
  ];
}

/** Every fact of a record by its dotted name, in the order in which an editor reads it, as words. */
function inWords(record: ListingRecord): [string, string][] {
  const { phones, fax, clinicians, aliases } = record;
  return [
    ['slug', record.slug],
    ['name', record.name],
    ['healthSystem', plain(record.healthSystem)],
    ['program', plain(record.program)],
    ['aliases', lines(aliases)],
    ...place(record),
    ['phones', lines(phones.map(lineOf))],
    ['fax', fax ? lineOf(fax) : NOTHING],
    ['email', plain(record.email)],
    ['website', plain(record.website)],
    ['programUrl', plain(record.programUrl)],
    ...answers('conditions', CONDITIONS, record.conditions),
    ...answers('services', SERVICES, record.services),
    ['clinicians', lines(clinicians.map(({ name, role }) => (role === null ? name : `${name}, ${role}`)))],
    ['programSince', plain(record.programSince)],
    ['nciDesignation', plain(record.nciDesignation)],
    ['npi', plain(record.npi)],
    ['listing', record.listing],
    ['status', record.status],
    ['statusReason', plain(record.statusReason)],
    ...origins(record),
    ['checkedOn', record.checkedOn],
    ['confirmedOn', record.confirmedOn ?? 'never'],
    ['confirmedBy', plain(record.confirmedBy)],
    ['editorNotes', plain(record.editorNotes)],
  ];
}

/** What differs, field by field. `before` null: all that is known of a new listing. */
export function diffRecords(before: ListingRecord | null, after: ListingRecord): FieldChange[] {
  const old = before && new Map(inWords(before));
  return inWords(after)
    .map(([field, words]) => ({ field, before: old?.get(field) ?? NOTHING, after: words }))
    .filter((change) => change.before !== change.after && !(old === null && change.after === UNKNOWN));
}

/** Where facts come from, and what only editors read: the hospital is not asked about these. */
const NOT_FACTS = /^(fieldSources\.|(sources|aliases|listing|editorNotes)$)/;

/** The facts that stand in the listing and that the edit says otherwise. What it only adds contradicts nothing. */
export const contradictedParts = (published: object, edit: object): string[] =>
  changedParts(published, edit).filter(
    (part) => !NOT_FACTS.test(part) && !isAdded(partOf(published, part), partOf(edit, part)),
  );

function isAdded(before: unknown, after: unknown): boolean {
  if (flatten(before, 'x').size === 0) return true;
  if (!Array.isArray(before) || !Array.isArray(after)) return false;
  return before.every((old) => after.some((entry) => saysTheSame(old, entry)));
}
