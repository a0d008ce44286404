import { CONDITIONS, PHONE_AUDIENCES, PRECISIONS, SOURCE_KINDS } from '@/domain/listing/center';
import {
  type AnsweredFact,
  FACT_KEYS,
  type FactKey,
  type GroupFact,
  isAnswered,
  isGroup,
  partsOf,
} from '@/domain/listing/fact-keys';
import { FACTS, type Fact } from '@/domain/listing/facts';
import { IMPORTED_WAYS } from './batch';

/** How a cell is read and written. `list`: one entry a line, its parts divided by `|`. */
export type CellKind = 'text' | 'number' | 'day' | 'choice' | 'answer' | 'list';

/** What is said of a column on the page of explanations. */
type Cell = {
  about: string;
  example: string;
  /** Must not be empty in a new listing. */
  required?: true;
  kind?: CellKind;
  choices?: readonly string[];
  /** Of a list: what the parts of an entry are called, in order. */
  parts?: readonly string[];
};

export type BulkColumn = Cell & {
  /** Its head in the file; also where in a listing it stands. */
  name: string;
  kind: CellKind;
};

const YES_NO_EMPTY = 'yes, no, or empty: not known. Unknown is never "no".';
const ANSWER: Cell = { about: YES_NO_EMPTY, example: 'yes' };

/** What is said of the facts that have one column each. */
const CELLS = {
  slug: {
    about: 'The listing’s web address, and how its row is known. Never changed by an import.',
    example: 'example-hospital-oh',
    required: true,
  },
  name: { about: 'The hospital.', example: 'Example Hospital', required: true },
  healthSystem: { about: 'Whom it belongs to.', example: 'Example Health' },
  program: { about: 'What it calls its pump program.', example: 'HAI Pump Program' },
  aliases: {
    about: 'Other names people type, one a line. Searched, not shown.',
    example: 'EH',
    parts: ['name'],
  },
  phones: {
    about: `One a line: who answers | number | for whom (${PHONE_AUDIENCES.join(', ')}) | page it was read on, or nothing.`,
    example: 'Appointments | +16145550100 | patients | https://example.org/call',
    parts: ['label', 'number', 'for', 'sourceUrl'],
  },
  fax: {
    about: `Who answers | number | for whom (${PHONE_AUDIENCES.join(', ')}).`,
    example: 'Referrals | +16145550101 | referring',
    parts: ['label', 'number', 'for'],
  },
  email: { about: 'The program’s, not a private person’s.', example: 'pump@example.org' },
  website: { about: 'Begins with https://', example: 'https://example.org' },
  programUrl: { about: 'The page about the pump.', example: 'https://example.org/pump' },
  mayTreat: {
    about: `One a line: condition (${CONDITIONS.join(', ')}) | what the source says instead of naming it.`,
    example: 'hcc | primary liver cancer',
    parts: ['condition', 'says'],
  },
  clinicians: {
    about: 'One a line: name | role.',
    example: 'Pat Example, MD | surgeon',
    parts: ['name', 'role'],
  },
  programSince: { about: 'A year.', example: '2020' },
  nciDesignation: { about: 'Of the National Cancer Institute; empty: none.', example: '' },
  npi: { about: 'Ten digits; the last one is checked.', example: '' },
  listing: {
    about:
      'confirmed: the hospital or its own page says so. reported: readers are told to call first. unconfirmed: for editors only.',
    example: 'unconfirmed',
    required: true,
  },
  status: {
    about: 'Anything but active needs its reason. withdrawn: readers do not see it.',
    example: 'active',
    required: true,
  },
  statusReason: { about: 'Why it is paused, planned or withdrawn.', example: '' },
  sources: {
    about: `One a line: kind (${SOURCE_KINDS.join(', ')}) | what it says | address | date of the page, or nothing | "editors" if readers do not see it.`,
    example: 'program_page | Own page of the pump. | https://example.org/pump',
    parts: ['kind', 'says', 'url', 'pageDate', 'public'],
    required: true,
  },
  checkedOn: {
    about: 'The day we last read the hospital’s pages. Never runs backward.',
    example: '2026-11-23',
    required: true,
  },
  confirmedOn: {
    about:
      'The day the hospital itself last confirmed. To move it, also say by whom, how and in which language.',
    example: '',
  },
  confirmedBy: { about: 'What that person does, not a name.', example: '' },
  editorNotes: { about: 'For editors only: never shown, never served.', example: '' },
} as const satisfies { readonly [Key in Exclude<FactKey, AnsweredFact | GroupFact>]: Cell };

/** What is said of the parts of a fact that has a column for each. */
const PART_CELLS = {
  address: {
    street: { about: 'Street and number.', example: '1 Example Street' },
    city: { about: 'City.', example: 'Columbus', required: true },
    region: { about: 'State or province, as two letters.', example: 'OH', required: true },
    postalCode: {
      about: 'ZIP or postal code. Format the column as text, or a leading 0 is lost.',
      example: '43215',
    },
    country: { about: 'Two letters: US, CA.', example: 'US', required: true },
  },
  location: {
    lat: { about: 'Latitude in degrees.', example: '39.96', kind: 'number', required: true },
    lng: {
      about: 'Longitude in degrees; negative in America.',
      example: '-83',
      kind: 'number',
      required: true,
    },
    precision: {
      about: 'What the pin marks.',
      example: 'building',
      kind: 'choice',
      choices: PRECISIONS,
      required: true,
    },
    source: { about: 'Where the position comes from.', example: 'Their page of directions', required: true },
    farFromPostalCode: { about: 'Why the pin is far from the ZIP code, if it is.', example: '' },
  },
} as const satisfies { readonly [Key in GroupFact]: Record<string, Cell> };

/** What a row says besides the facts, each behind one of them. */
const BESIDE: { readonly [Key in FactKey]?: readonly BulkColumn[] } = {
  slug: [
    {
      name: 'version',
      kind: 'number',
      about:
        'Leave as exported. If somebody saved the listing since, its row is not taken. Empty for new listings.',
      example: '',
    },
  ],
  sources: [
    {
      name: 'fieldSources',
      kind: 'list',
      parts: ['field', 'source', 'day'],
      about: 'One a line: the column | where that fact comes from | the day it was read or heard.',
      example: 'services.pump_refill | Their page | 2026-11-23',
    },
  ],
  confirmedBy: [
    {
      name: 'confirmedHow',
      kind: 'choice',
      choices: IMPORTED_WAYS,
      about: 'Only with a new confirmedOn. Empty in exports: the history has it.',
      example: '',
    },
    {
      name: 'confirmedLanguage',
      kind: 'text',
      about: 'Only with a new confirmedOn: a language code, like en or es.',
      example: '',
    },
  ],
};

type Single = Pick<Fact, 'choices'> & { kind: CellKind };

function columnsOf(key: FactKey): BulkColumn[] {
  if (isGroup(key))
    return Object.entries(PART_CELLS[key]).map(([part, cell]) => ({
      kind: 'text',
      ...cell,
      name: `${key}.${part}`,
    }));
  if (isAnswered(key)) return partsOf(key).map((name) => ({ name, kind: 'answer', ...ANSWER }));
  const { kind, choices }: Single = FACTS[key];
  return [{ name: key, kind, choices, ...CELLS[key] }];
}

/** The columns of a file: export, import, template and explanations are all made from them. */
export const BULK_COLUMNS: readonly BulkColumn[] = FACT_KEYS.flatMap((key) => [
  ...columnsOf(key),
  ...(BESIDE[key] ?? []),
]);

export const BULK_COLUMN_NAMES: readonly string[] = BULK_COLUMNS.map(({ name }) => name);

/** The column in which a field of a listing stands: `phones.0.number` → `phones`; null: none. */
export const columnOf = (field: string): string | null =>
  BULK_COLUMN_NAMES.find((name) => field === name || field.startsWith(`${name}.`)) ?? null;
