import type { DraftEdit } from '@/domain/draft/draft';
import { keyOf } from '@/domain/notice/form';
import { checkAddresses, checkNames } from './check-between';
import type { Finding } from './check-each';

/** What a form sends: dotted names, as field errors have them, and text. */
export type Typed = ReadonlyMap<string, string>;
type Json = NonNullable<DraftEdit[keyof DraftEdit]>;

const textOf = (typed: Typed, name: string) => (typed.get(name) ?? '').replaceAll('\r\n', '\n').trim();
const orNull = (typed: Typed, name: string) => textOf(typed, name) || null;

/** A number, or the words as they were typed, so that nothing typed is lost. */
function numberOf(typed: Typed, name: string): string | number | null {
  const text = textOf(typed, name);
  return text === '' || !Number.isFinite(Number(text)) ? text || null : Number(text);
}

function indexesOf(typed: Typed, list: string): number[] {
  const found = [...typed.keys()].map((name) => new RegExp(`^${list}\\.(\\d+)\\.`).exec(name)?.[1]);
  return [...new Set(found.flatMap((index) => (index === undefined ? [] : [Number(index)])))].sort(
    (a, b) => a - b,
  );
}

/** The rows of a list in which one of the `telling` parts says something, and that nobody asked to remove. */
function rowsOf<Row>(typed: Typed, list: string, telling: string[], read: (at: string) => Row): Row[] {
  return indexesOf(typed, list)
    .map((index) => `${list}.${index}`)
    .filter((at) => !typed.has(`${at}.remove`) && telling.some((part) => textOf(typed, `${at}.${part}`)))
    .map(read);
}

function chosen(typed: Typed, kind: string): Record<string, string> {
  const names = [...typed.keys()].filter((name) => name.startsWith(`${kind}.`) && textOf(typed, name));
  return Object.fromEntries(names.map((name) => [name.slice(kind.length + 1), textOf(typed, name)]));
}

function fieldSourcesOf(typed: Typed): Record<string, Json> {
  const entries = [...typed.keys()].flatMap((name) => {
    const field = /^fieldSources\.(.+)\.source$/.exec(name)?.[1];
    if (!field || !textOf(typed, name)) return [];
    const day = textOf(typed, `fieldSources.${field}.day`);
    return [[field, { source: textOf(typed, name), day }] as const];
  });
  return Object.fromEntries(entries);
}

const lineOf = (typed: Typed, at: string) => ({
  number: textOf(typed, `${at}.number`),
  label: textOf(typed, `${at}.label`),
  for: textOf(typed, `${at}.for`),
});

function listsOf(typed: Typed): DraftEdit {
  return {
    aliases: textOf(typed, 'aliases')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    phones: rowsOf(typed, 'phones', ['number', 'label'], (at) => ({
      ...lineOf(typed, at),
      sourceUrl: orNull(typed, `${at}.sourceUrl`),
    })),
    clinicians: rowsOf(typed, 'clinicians', ['name', 'role'], (at) => ({
      name: textOf(typed, `${at}.name`),
      role: orNull(typed, `${at}.role`),
    })),
    sources: rowsOf(typed, 'sources', ['url', 'says'], (at) => ({
      url: orNull(typed, `${at}.url`),
      kind: textOf(typed, `${at}.kind`),
      says: textOf(typed, `${at}.says`),
      pageDate: orNull(typed, `${at}.pageDate`),
      public: textOf(typed, `${at}.public`) !== 'no',
    })),
  };
}

/** The whole edit as far as it has come, right or wrong. Empty means "not given"; an unanswered question is unknown. */
export function readListingForm(typed: Typed): DraftEdit {
  const isFax = textOf(typed, 'fax.number') || textOf(typed, 'fax.label');
  return {
    name: textOf(typed, 'name'),
    healthSystem: orNull(typed, 'healthSystem'),
    program: orNull(typed, 'program'),
    address: {
      street: orNull(typed, 'address.street'),
      city: textOf(typed, 'address.city'),
      region: textOf(typed, 'address.region'),
      postalCode: orNull(typed, 'address.postalCode'),
      country: textOf(typed, 'address.country').toUpperCase(),
    },
    location: {
      lat: numberOf(typed, 'location.lat'),
      lng: numberOf(typed, 'location.lng'),
      precision: textOf(typed, 'location.precision'),
      source: textOf(typed, 'location.source'),
      farFromPostalCode: orNull(typed, 'location.farFromPostalCode'),
    },
    ...listsOf(typed),
    fax: isFax ? lineOf(typed, 'fax') : null,
    email: orNull(typed, 'email'),
    website: orNull(typed, 'website'),
    programUrl: orNull(typed, 'programUrl'),
    conditions: chosen(typed, 'conditions'),
    services: chosen(typed, 'services'),
    programSince: numberOf(typed, 'programSince'),
    nciDesignation: orNull(typed, 'nciDesignation'),
    listing: textOf(typed, 'listing'),
    editorNotes: orNull(typed, 'editorNotes'),
    npi: orNull(typed, 'npi'),
    fieldSources: fieldSourcesOf(typed),
  };
}

export type NewListing = { slug: string; edit: DraftEdit };

/** What the short form of a new listing says, as a whole edit: everything else is not given yet. */
export function readNewListing(typed: Typed): NewListing {
  const text = (name: string) => (typed.get(name) ?? '').trim();
  const words = [text('name'), text('address.city'), text('address.region')].join(' ');
  const edit = readListingForm(new Map([...typed, ['listing', 'unconfirmed']]));
  return { slug: text('slug') || keyOf(words), edit: { ...edit, npi: null } };
}

type Known = Parameters<typeof checkNames>[0][number];

/** The listings that a new one may be the same hospital as: by a like name in its city, or by its address. */
export function nearDuplicates<Listing extends Known>(
  added: Pick<Known, 'name' | 'address'>,
  known: readonly Listing[],
): Listing[] {
  const one = { ...added, slug: ' new ' };
  const isNear = (other: Listing): boolean => {
    const findings: Finding[] = [...checkNames([other, one]), ...checkAddresses([other, one])];
    return findings.length > 0;
  };
  return known.filter(isNear);
}
