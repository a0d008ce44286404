import { csvLine, joinLines } from '@/domain/import/cells';
import type { CenterItem } from './center-json';

const words = (value: string | number | boolean | null | undefined): string => String(value ?? '');

/** The columns of `GET /api/v1/centers.csv`. Lists have one entry a line, its parts divided by `|`. */
const COLUMNS: readonly [name: string, cell: (item: CenterItem) => string][] = [
  ['slug', ({ slug }) => slug],
  ['name', ({ name }) => name],
  ['healthSystem', ({ healthSystem }) => words(healthSystem)],
  ['program', ({ program }) => words(program)],
  ['address.street', ({ address }) => words(address.street)],
  ['address.city', ({ address }) => address.city],
  ['address.region', ({ address }) => address.region],
  ['address.postalCode', ({ address }) => words(address.postalCode)],
  ['address.country', ({ address }) => address.country],
  ['location.lat', ({ location }) => words(location.lat)],
  ['location.lng', ({ location }) => words(location.lng)],
  ['location.precision', ({ location }) => location.precision],
  ['phones', ({ phones }) => joinLines(phones.map((phone) => [phone.label, phone.number, phone.for]))],
  ['fax', ({ fax }) => (fax ? joinLines([[fax.label, fax.number, fax.for]]) : '')],
  ['email', ({ email }) => words(email)],
  ['website', ({ website }) => words(website)],
  ['programUrl', ({ programUrl }) => words(programUrl)],
  ['conditions', ({ conditions }) => conditions.join('\n')],
  ['services', ({ services }) => services.join('\n')],
  ['clinicians', ({ clinicians }) => joinLines(clinicians.map(({ name, role }) => [name, role]))],
  ['programSince', ({ programSince }) => words(programSince)],
  ['nciDesignation', ({ nciDesignation }) => words(nciDesignation)],
  ['listing', ({ listing }) => listing],
  ['checkedOn', ({ checkedOn }) => checkedOn],
  ['confirmedOn', ({ confirmedOn }) => words(confirmedOn)],
  ['confirmedBy', ({ confirmedBy }) => words(confirmedBy)],
  ['overdue', ({ overdue }) => words(overdue)],
  [
    'sources',
    ({ sources }) => joinLines(sources.map(({ kind, says, url, pageDate }) => [kind, says, url, pageDate])),
  ],
  ['distance.km', ({ distance }) => words(distance?.km)],
  ['distance.mi', ({ distance }) => words(distance?.mi)],
  ['bearing', ({ bearing }) => words(bearing)],
  ['url', ({ url }) => url],
];

/** RFC 4180 with a head, the same items as the JSON list; no cell is run by a spreadsheet. */
export const centersAsCsv = (items: readonly CenterItem[]): string =>
  [COLUMNS.map(([name]) => name), ...items.map((item) => COLUMNS.map(([, cell]) => cell(item)))]
    .map(csvLine)
    .join('');
