import {
  CONDITIONS,
  LISTINGS,
  NCI_DESIGNATIONS,
  PHONE_AUDIENCES,
  PRECISIONS,
  SERVICES,
  SOURCE_KINDS,
  STATUSES,
} from '@/domain/listing/center';
import { IMPORTED_WAYS } from './batch';

/** How a cell is read and written. `list`: one entry a line, its parts divided by `|`. */
export type CellKind = 'text' | 'number' | 'day' | 'choice' | 'answer' | 'list';

export type BulkColumn = {
  /** Its head in the file; also where in a listing it stands. */
  name: string;
  kind: CellKind;
  /** For the page of explanations. */
  about: string;
  example: string;
  /** Must not be empty in a new listing. */
  required?: true;
  choices?: readonly string[];
  /** Of a list: what the parts of an entry are called, in order. */
  parts?: readonly string[];
};

const YES_NO_EMPTY = 'yes, no, or empty: not known. Unknown is never "no".';

const answers = (kind: string, codes: readonly string[]): BulkColumn[] =>
  codes.map((code) => ({ name: `${kind}.${code}`, kind: 'answer', about: YES_NO_EMPTY, example: 'yes' }));

/** The one table of columns: export, import, template and explanations are all made from it. */
export const BULK_COLUMNS: readonly BulkColumn[] = [
  {
    name: 'slug',
    kind: 'text',
    required: true,
    about: 'The listing’s web address, and how its row is known. Never changed by an import.',
    example: 'example-hospital-oh',
  },
  {
    name: 'version',
    kind: 'number',
    about:
      'Leave as exported. If somebody saved the listing since, its row is not taken. Empty for new listings.',
    example: '',
  },
  { name: 'name', kind: 'text', required: true, about: 'The hospital.', example: 'Example Hospital' },
  { name: 'healthSystem', kind: 'text', about: 'Whom it belongs to.', example: 'Example Health' },
  { name: 'program', kind: 'text', about: 'What it calls its pump program.', example: 'HAI Pump Program' },
  {
    name: 'aliases',
    kind: 'list',
    parts: ['name'],
    about: 'Other names people type, one a line. Searched, not shown.',
    example: 'EH',
  },
  { name: 'address.street', kind: 'text', about: 'Street and number.', example: '1 Example Street' },
  { name: 'address.city', kind: 'text', required: true, about: 'City.', example: 'Columbus' },
  {
    name: 'address.region',
    kind: 'text',
    required: true,
    about: 'State or province, as two letters.',
    example: 'OH',
  },
  {
    name: 'address.postalCode',
    kind: 'text',
    about: 'ZIP or postal code. Format the column as text, or a leading 0 is lost.',
    example: '43215',
  },
  { name: 'address.country', kind: 'text', required: true, about: 'Two letters: US, CA.', example: 'US' },
  { name: 'location.lat', kind: 'number', required: true, about: 'Latitude in degrees.', example: '39.96' },
  {
    name: 'location.lng',
    kind: 'number',
    required: true,
    about: 'Longitude in degrees; negative in America.',
    example: '-83',
  },
  {
    name: 'location.precision',
    kind: 'choice',
    choices: PRECISIONS,
    required: true,
    about: 'What the pin marks.',
    example: 'building',
  },
  {
    name: 'location.source',
    kind: 'text',
    required: true,
    about: 'Where the position comes from.',
    example: 'Their page of directions',
  },
  {
    name: 'location.farFromPostalCode',
    kind: 'text',
    about: 'Why the pin is far from the ZIP code, if it is.',
    example: '',
  },
  {
    name: 'phones',
    kind: 'list',
    parts: ['label', 'number', 'for', 'sourceUrl'],
    about: `One a line: who answers | number | for whom (${PHONE_AUDIENCES.join(', ')}) | page it was read on, or nothing.`,
    example: 'Appointments | +16145550100 | patients | https://example.org/call',
  },
  {
    name: 'fax',
    kind: 'list',
    parts: ['label', 'number', 'for'],
    about: `Who answers | number | for whom (${PHONE_AUDIENCES.join(', ')}).`,
    example: 'Referrals | +16145550101 | referring',
  },
  {
    name: 'email',
    kind: 'text',
    about: 'The program’s, not a private person’s.',
    example: 'pump@example.org',
  },
  { name: 'website', kind: 'text', about: 'Begins with https://', example: 'https://example.org' },
  {
    name: 'programUrl',
    kind: 'text',
    about: 'The page about the pump.',
    example: 'https://example.org/pump',
  },
  ...answers('conditions', CONDITIONS),
  ...answers('services', SERVICES),
  {
    name: 'clinicians',
    kind: 'list',
    parts: ['name', 'role'],
    about: 'One a line: name | role.',
    example: 'Pat Example, MD | surgeon',
  },
  { name: 'programSince', kind: 'number', about: 'A year.', example: '2020' },
  {
    name: 'nciDesignation',
    kind: 'choice',
    choices: NCI_DESIGNATIONS,
    about: 'Of the National Cancer Institute; empty: none.',
    example: '',
  },
  { name: 'npi', kind: 'text', about: 'Ten digits; the last one is checked.', example: '' },
  {
    name: 'listing',
    kind: 'choice',
    choices: LISTINGS,
    required: true,
    about:
      'confirmed: the hospital or its own page says so. reported: readers are told to call first. unconfirmed: for editors only.',
    example: 'unconfirmed',
  },
  {
    name: 'status',
    kind: 'choice',
    choices: STATUSES,
    required: true,
    about: 'Anything but active needs its reason. withdrawn: readers do not see it.',
    example: 'active',
  },
  { name: 'statusReason', kind: 'text', about: 'Why it is paused, planned or withdrawn.', example: '' },
  {
    name: 'sources',
    kind: 'list',
    parts: ['kind', 'says', 'url', 'pageDate', 'public'],
    required: true,
    about: `One a line: kind (${SOURCE_KINDS.join(', ')}) | what it says | address | date of the page, or nothing | "editors" if readers do not see it.`,
    example: 'program_page | Own page of the pump. | https://example.org/pump',
  },
  {
    name: 'fieldSources',
    kind: 'list',
    parts: ['field', 'source', 'day'],
    about: 'One a line: the column | where that fact comes from | the day it was read or heard.',
    example: 'services.pump_refill | Their page | 2026-11-23',
  },
  {
    name: 'checkedOn',
    kind: 'day',
    required: true,
    about: 'The day we last read the hospital’s pages. Never runs backward.',
    example: '2026-11-23',
  },
  {
    name: 'confirmedOn',
    kind: 'day',
    about:
      'The day the hospital itself last confirmed. To move it, also say by whom, how and in which language.',
    example: '',
  },
  { name: 'confirmedBy', kind: 'text', about: 'What that person does, not a name.', example: '' },
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
  { name: 'editorNotes', kind: 'text', about: 'For editors only: never shown, never served.', example: '' },
];

export const BULK_COLUMN_NAMES: readonly string[] = BULK_COLUMNS.map(({ name }) => name);

/** The column in which a field of a listing stands: `phones.0.number` → `phones`; null: none. */
export const columnOf = (field: string): string | null =>
  BULK_COLUMN_NAMES.find((name) => field === name || field.startsWith(`${name}.`)) ?? null;
