import type { DraftEdit } from '@/domain/draft/draft';
import { keyOf } from '@/domain/notice/form';
import { checkAddresses, checkNames } from './check-between';
import type { Finding } from './check-each';
import { EDIT_FACTS, type FactKey, factOf } from './fact-keys';

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

/** How the facts are read that are more than one field, or whose text is more than a value. */
const OWN_FIELDS: { readonly [Key in FactKey]?: (typed: Typed) => Json | null } = {
  aliases: (typed) =>
    textOf(typed, 'aliases')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  address: (typed) => ({
    street: orNull(typed, 'address.street'),
    city: textOf(typed, 'address.city'),
    region: textOf(typed, 'address.region'),
    postalCode: orNull(typed, 'address.postalCode'),
    country: textOf(typed, 'address.country').toUpperCase(),
  }),
  location: (typed) => ({
    lat: numberOf(typed, 'location.lat'),
    lng: numberOf(typed, 'location.lng'),
    precision: textOf(typed, 'location.precision'),
    source: textOf(typed, 'location.source'),
    farFromPostalCode: orNull(typed, 'location.farFromPostalCode'),
  }),
  phones: (typed) =>
    rowsOf(typed, 'phones', ['number', 'label'], (at) => ({
      ...lineOf(typed, at),
      sourceUrl: orNull(typed, `${at}.sourceUrl`),
    })),
  fax: (typed) => (textOf(typed, 'fax.number') || textOf(typed, 'fax.label') ? lineOf(typed, 'fax') : null),
  mayTreat: (typed) =>
    rowsOf(typed, 'mayTreat', ['says'], (at) => ({
      condition: textOf(typed, `${at}.condition`),
      says: textOf(typed, `${at}.says`),
    })),
  clinicians: (typed) =>
    rowsOf(typed, 'clinicians', ['name', 'role'], (at) => ({
      name: textOf(typed, `${at}.name`),
      role: orNull(typed, `${at}.role`),
    })),
  sources: (typed) =>
    rowsOf(typed, 'sources', ['url', 'says'], (at) => ({
      url: orNull(typed, `${at}.url`),
      kind: textOf(typed, `${at}.kind`),
      says: textOf(typed, `${at}.says`),
      pageDate: orNull(typed, `${at}.pageDate`),
      public: textOf(typed, `${at}.public`) !== 'no',
    })),
};

function readFact(typed: Typed, key: FactKey): Json | null {
  const own = OWN_FIELDS[key];
  if (own) return own(typed);
  const { kind, blank } = factOf(key);
  if (kind === 'answers') return chosen(typed, key);
  if (kind === 'number') return numberOf(typed, key);
  return blank === '' ? textOf(typed, key) : orNull(typed, key);
}

/** The whole edit as far as it has come, right or wrong. Empty means "not given"; an unanswered question is unknown. */
export const readListingForm = (typed: Typed): DraftEdit => ({
  ...Object.fromEntries(EDIT_FACTS.map((key) => [key, readFact(typed, key)])),
  fieldSources: fieldSourcesOf(typed),
});

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
