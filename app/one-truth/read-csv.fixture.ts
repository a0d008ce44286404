import { parse } from 'csv-parse/sync';
import type { Center } from '@/domain/listing/center';
import { orNull, pagesOf } from './ask.fixture';
import { type ReadFacts, sourceLine } from './facts.fixture';

const linesOf = (cell = '') => (cell === '' ? [] : cell.split('\n'));
/** A leading apostrophe keeps a spreadsheet from reading a number as a sum. */
const partsOf = (line: string) => line.split(' | ').map((part) => part.trim().replace(/^'/, ''));
function phoneOf(line: string) {
  const [label, number, audience] = partsOf(line);
  return `${number} ${audience} ${label}`;
}
function sourceOf(line: string) {
  const [kind = '', says = '', url = '', pageDate] = partsOf(line);
  return sourceLine({ kind, says, url, pageDate: orNull(pageDate) });
}

function fromRow(row: Record<string, string>): ReadFacts {
  const cell = (name: string) => orNull(row[name]?.replace(/^'/, ''));
  return {
    slug: row.slug ?? '',
    name: row.name ?? '',
    healthSystem: cell('healthSystem'),
    program: cell('program'),
    street: cell('address.street'),
    city: cell('address.city') ?? '',
    region: cell('address.region') ?? '',
    postalCode: cell('address.postalCode'),
    country: cell('address.country') ?? '',
    position: `${cell('location.lat')},${cell('location.lng')}`,
    precision: cell('location.precision'),
    phones: linesOf(row.phones).map(phoneOf).toSorted(),
    fax: row.fax ? phoneOf(row.fax) : null,
    email: cell('email'),
    website: cell('website'),
    programUrl: cell('programUrl'),
    conditions: linesOf(row.conditions).toSorted(),
    services: linesOf(row.services).toSorted(),
    mayTreat: linesOf(row.mayTreat)
      .map((line) => partsOf(line).join(' '))
      .toSorted(),
    clinicians: linesOf(row.clinicians)
      .map((line) => partsOf(line).filter(Boolean).join(', '))
      .toSorted(),
    programSince: cell('programSince'),
    lodging: cell('lodging'),
    spanishInterpreter: cell('spanishInterpreter'),
    nciDesignation: cell('nciDesignation'),
    listing: cell('listing'),
    status: cell('status'),
    sources: linesOf(row.sources).map(sourceOf).toSorted(),
    checkedOn: cell('checkedOn'),
    confirmedOn: cell('confirmedOn'),
    confirmedBy: cell('confirmedBy'),
  };
}

export const readCsv = async (centers: readonly Center[]) =>
  (await pagesOf('/api/v1/centers.csv', centers)).flatMap((page) =>
    (parse(page, { columns: true }) as Record<string, string>[]).map(fromRow),
  );
