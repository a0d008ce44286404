/** What has an identifier of its own. The place in this list is part of it: only add at the end. */
const KINDS = [
  'organization',
  'service',
  'location',
  'service_at_location',
  'address',
  'phone',
  'contact',
  'attribute',
  'term',
  'taxonomy',
] as const;
export type HsdsKind = (typeof KINDS)[number];

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
const OURS = '68616970-756d';
const FORM = new RegExp(`^${OURS}-8([0-9a-f]{3})-8000-([0-9a-f]{12})$`);

/**
 * HSDS wants a UUID for everything. A version 8 one (RFC 9562) is made of the listing's number, so that it is the same
 * for good, whatever the listing is called, and can be read back without a table. `index`: which of several.
 */
export const hsdsId = (kind: HsdsKind, listing: number, index = 0): string =>
  `${OURS}-8${hex(KINDS.indexOf(kind), 3)}-8${hex(index, 3)}-${hex(listing, 12)}`;

/** The listing that such an identifier names; null: it is none of ours, or not of this kind. */
export function listingOf(kind: HsdsKind, id: string): number | null {
  const [, given = '', listing = ''] = FORM.exec(id) ?? [];
  return Number.parseInt(given, 16) === KINDS.indexOf(kind) ? Number.parseInt(listing, 16) : null;
}

/** FNV-1a over a code: the identifier of a term does not depend on the others. */
export function termId(code: string): string {
  const hash = [...code].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16777619), 0x811c9dc5);
  return hsdsId('term', hash >>> 0);
}
