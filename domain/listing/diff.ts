import type { ListingRecord } from './edit';
import { changedParts, isSame, partOf, saysNothing } from './edit-parts';
import { FACT_KEYS, type FactKey, factOf, partsOf, SOURCED_FIELDS } from './fact-keys';
import { ADDRESS_PARTS, CONDITION_NAMES } from './part-labels';

/** One field in words: what stood there and what stands there now. Lists have one entry a line. */
export type FieldChange = { field: string; before: string; after: string };

const NOTHING = 'none';
const UNKNOWN = 'not stated';

const lines = (entries: string[]) => (entries.length === 0 ? NOTHING : entries.join('\n'));
type PhoneLine = { number: string; label: string; for: string; sourceUrl?: string | null };
const lineOf = (line: PhoneLine) =>
  `${line.label}: ${line.number} (for ${line.for})${line.sourceUrl ? `, ${line.sourceUrl}` : ''}`;

/** One line of a difference: its dotted name, and what a record says there. */
type Piece = {
  field: string;
  at: (record: ListingRecord) => unknown;
  words?: (record: ListingRecord) => string;
};

/** Facts that are not told by their value as it stands. */
const OWN_WORDS: { readonly [Key in FactKey]?: (record: ListingRecord) => string } = {
  aliases: ({ aliases }) => lines(aliases),
  phones: ({ phones }) => lines(phones.map(lineOf)),
  fax: ({ fax }) => (fax ? lineOf(fax) : NOTHING),
  mayTreat: ({ mayTreat }) =>
    lines(mayTreat.map(({ condition, says }) => `${CONDITION_NAMES[condition]}: ${says}`)),
  clinicians: ({ clinicians }) =>
    lines(clinicians.map(({ name, role }) => (role === null ? name : `${name}, ${role}`))),
  sources: ({ sources }) =>
    lines(
      sources.map(
        ({ url, kind, says, pageDate, public: isPublic }) =>
          `${isPublic ? '' : 'editors only: '}${url ?? 'no address'} (${kind}, ${pageDate ?? 'no date'}): ${says}`,
      ),
    ),
  confirmedOn: ({ confirmedOn }) => confirmedOn ?? 'never',
};

/** A pin is told as one; where it comes from is told apart. */
const PIN: Piece[] = [
  {
    field: 'location',
    at: ({ location: { lat, lng, precision } }) => ({ lat, lng, precision }),
    words: ({ location: { lat, lng, precision } }) => `${lat}, ${lng} (${precision})`,
  },
  { field: 'location.source', at: ({ location }) => location.source },
  { field: 'location.farFromPostalCode', at: ({ location }) => location.farFromPostalCode },
];

const pieceAt = (field: string): Piece => ({ field, at: (record) => partOf(record, field) });

const SOURCE_PIECES: Piece[] = SOURCED_FIELDS.map((field) => ({
  field: `source of ${field}`,
  at: ({ fieldSources }) => fieldSources[field],
  words: ({ fieldSources }) => {
    const given = fieldSources[field];
    return given ? `${given.source}, ${given.day}` : NOTHING;
  },
}));

function piecesOf(key: FactKey): Piece[] {
  if (key === 'location') return PIN;
  if (key === 'address') return Object.keys(ADDRESS_PARTS).map((part) => pieceAt(`address.${part}`));
  if (key === 'sources') return [{ ...pieceAt(key), words: OWN_WORDS[key] }, ...SOURCE_PIECES];
  return partsOf(key).map((part) => ({ ...pieceAt(part), words: OWN_WORDS[key] }));
}

const PIECES: readonly Piece[] = FACT_KEYS.flatMap(piecesOf);

function wordsOf({ field, at, words }: Piece, record: ListingRecord): string {
  if (words) return words(record);
  const value = at(record);
  return value === null || value === undefined ? nothingOf(field) : String(value);
}

/** What is not answered is unknown, and never "no" or "none". */
function nothingOf(field: string): string {
  const key = FACT_KEYS.find((known) => known === field.split('.')[0]);
  return key && factOf(key).kind.startsWith('answer') ? UNKNOWN : NOTHING;
}

/** What differs, field by field. `before` null: all that is known of a new listing. */
export const diffRecords = (before: ListingRecord | null, after: ListingRecord): FieldChange[] =>
  PIECES.filter((piece) => !isSame(before && piece.at(before), piece.at(after))).map((piece) => ({
    field: piece.field,
    before: before ? wordsOf(piece, before) : NOTHING,
    after: wordsOf(piece, after),
  }));

/** Where facts come from, and what only editors read: the hospital is not asked about these. */
const NOT_FACTS = /^(fieldSources\.|(sources|aliases|listing|editorNotes)$)/;

/** The facts that stand in the listing and that the edit says otherwise. What it only adds contradicts nothing. */
export const contradictedParts = (published: object, edit: object): string[] =>
  changedParts(published, edit).filter(
    (part) => !NOT_FACTS.test(part) && !isAdded(partOf(published, part), partOf(edit, part)),
  );

function isAdded(before: unknown, after: unknown): boolean {
  if (saysNothing(before)) return true;
  if (!Array.isArray(before) || !Array.isArray(after)) return false;
  return before.every((old) => after.some((entry) => isSame(old, entry)));
}
