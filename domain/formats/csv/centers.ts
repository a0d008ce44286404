import { type CenterItem, centerItemSchema } from '@/domain/formats/json/center';
import { csvLine, joinLines } from '@/domain/import/cells';

const words = (value: unknown): string => String(value ?? '');

type Column = readonly [name: string, cell: (item: CenterItem) => string];

/** What is more than a value has columns of its own, or lists: one entry a line, its parts divided by `|`. */
const OWN_COLUMNS: { readonly [Key in keyof CenterItem]?: readonly Column[] } = {
  address: [
    ['address.street', ({ address }) => words(address.street)],
    ['address.city', ({ address }) => address.city],
    ['address.region', ({ address }) => address.region],
    ['address.postalCode', ({ address }) => words(address.postalCode)],
    ['address.country', ({ address }) => address.country],
  ],
  location: [
    ['location.lat', ({ location }) => words(location.lat)],
    ['location.lng', ({ location }) => words(location.lng)],
    ['location.precision', ({ location }) => location.precision],
  ],
  phones: [
    ['phones', ({ phones }) => joinLines(phones.map((phone) => [phone.label, phone.number, phone.for]))],
  ],
  fax: [['fax', ({ fax }) => (fax ? joinLines([[fax.label, fax.number, fax.for]]) : '')]],
  conditions: [['conditions', ({ conditions }) => conditions.join('\n')]],
  mayTreat: [
    ['mayTreat', ({ mayTreat }) => joinLines(mayTreat.map(({ condition, says }) => [condition, says]))],
  ],
  services: [['services', ({ services }) => services.join('\n')]],
  clinicians: [
    ['clinicians', ({ clinicians }) => joinLines(clinicians.map(({ name, role }) => [name, role]))],
  ],
  sources: [
    [
      'sources',
      ({ sources }) => joinLines(sources.map(({ kind, says, url, pageDate }) => [kind, says, url, pageDate])),
    ],
  ],
  distance: [
    ['distance.km', ({ distance }) => words(distance?.km)],
    ['distance.mi', ({ distance }) => words(distance?.mi)],
  ],
};

/** The columns of `GET /api/v1/centers.csv`: the fields of the JSON in their order. */
const COLUMNS: readonly Column[] = centerItemSchema
  .keyof()
  .options.flatMap((key) => OWN_COLUMNS[key] ?? [[key, (item: CenterItem) => words(item[key])] as const]);

export const CSV_HEAD = csvLine(COLUMNS.map(([name]) => name));
export const csvRow = (item: CenterItem): string => csvLine(COLUMNS.map(([, cell]) => cell(item)));

/** RFC 4180 with a head, the same items as the JSON list; no cell is run by a spreadsheet. */
export const centersAsCsv = (items: readonly CenterItem[]): string => CSV_HEAD + items.map(csvRow).join('');
