import type { DraftEdit } from '@/domain/draft/draft';
import type { ListingRecord } from './edit';
import { EDIT_FACTS, FACT_KEYS, partsOf, SOURCED_FIELDS, type SourcedField } from './fact-keys';

/**
 * Every leaf of an edit by its dotted name, as text: what a form shows, and a way to compare that no order of keys
 * disturbs. Other names stand one a line; empty lists and nulls leave nothing behind.
 */
export function flatten(value: unknown, at = ''): Map<string, string> {
  if (value === null || value === undefined || value === '') return new Map();
  if (at === 'aliases' && Array.isArray(value)) return new Map([[at, value.join('\n')]]);
  if (typeof value === 'boolean') return new Map([[at, value ? 'yes' : 'no']]);
  if (typeof value !== 'object') return new Map([[at, String(value)]]);
  return new Map(
    Object.entries(value).flatMap(([key, part]) => [...flatten(part, at === '' ? key : `${at}.${key}`)]),
  );
}

/** An empty list, an empty text and null say the same: nothing. */
export const saysNothing = (value: unknown): boolean => flatten(value, 'x').size === 0;

/**
 * The one meaning of "changed": two values are the same if they say the same, whatever the order of their keys.
 * Differences, drafts, imports, the seed and the hospital's answers all ask here.
 */
export function isSame(a: unknown, b: unknown): boolean {
  const [left, right] = [flatten(a, 'x'), flatten(b, 'x')];
  return left.size === right.size && [...left].every(([name, text]) => right.get(name) === text);
}

const SOURCE_PARTS = SOURCED_FIELDS.map((field) => `fieldSources.${field}`);

/** The parts of an edit that two people may change without disturbing each other: `name`, `services.pump_refill`. */
export const EDIT_PARTS: readonly string[] = [...EDIT_FACTS.flatMap(partsOf), ...SOURCE_PARTS];

/** The same of a whole record. */
const RECORD_PARTS: readonly string[] = [...FACT_KEYS.flatMap(partsOf), ...SOURCE_PARTS];

const splitPart = (part: string): [string, string | null] => {
  const dot = part.indexOf('.');
  return dot < 0 ? [part, null] : [part.slice(0, dot), part.slice(dot + 1)];
};

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** What an edit says of one part; undefined: nothing. */
export function partOf(edit: object, part: string): unknown {
  const [field, code] = splitPart(part);
  const value = asRecord(edit)[field];
  return code === null ? value : asRecord(value)[code];
}

/** The edit with one part said otherwise; undefined takes it away. */
export function withPart(edit: DraftEdit, part: string, value: unknown): DraftEdit {
  const [field, code] = splitPart(part);
  if (code === null) return { ...edit, [field]: value };
  const codes = asRecord(asRecord(edit)[field]);
  const { [code]: _, ...others } = codes;
  return { ...edit, [field]: value === undefined ? others : { ...codes, [code]: value } };
}

/** The parts in which two records, or two edits, differ. */
export const changedParts = (before: object, after: object): string[] =>
  RECORD_PARTS.filter((part) => !isSame(partOf(before, part), partOf(after, part)));

/** Where the changed facts come from, and the day it was read or heard. */
export type Origin = { source: string; day: string };

/**
 * Gives each fact that the edit changes the source of the edit, unless it was given one of its own. Without a source
 * the old one is taken away: it did not say what stands there now. A fact of which only something was taken off keeps it.
 * `earlier`: what was typed before, whose sources are not of what was typed over it.
 */
export function stampSources<Edit extends DraftEdit>(
  before: ListingRecord,
  edit: Edit,
  origin: Origin | null,
  earlier: DraftEdit = {},
): Edit {
  return SOURCED_FIELDS.reduce((stamped: Edit, field) => {
    if (isSame(partOf(before, field), partOf(edit, field))) return stamped;
    const part = `fieldSources.${field}`;
    const own = partOf(edit, part);
    const isTypedOver =
      isSame(own, partOf(earlier, part)) && !isSame(partOf(earlier, field), partOf(edit, field));
    const isOwn = own !== undefined && !isSame(own, before.fieldSources[field]) && !isTypedOver;
    const isOnlyLess = !saysMore(before, edit, field) && !saysNothing(partOf(edit, field));
    if (isOwn || (origin === null && isOnlyLess)) return stamped;
    const source = namesItsSource(before, edit, field) ? null : origin;
    return withPart(stamped, part, source ?? undefined) as Edit;
  }, edit);
}

/** A moved pin says itself where its place comes from. */
export const namesItsSource = (before: object, after: object, field: SourcedField): boolean =>
  field === 'location' && partOf(before, 'location.source') !== partOf(after, 'location.source');

/** What is stated of a fact, piece by piece: the rows of a list, the parts of a group, or all of it. */
function piecesOf(edit: object, field: SourcedField): string[] {
  const value = partOf(edit, field);
  if (Array.isArray(value)) return value.map((row) => JSON.stringify([...flatten(row, 'x')].sort()));
  // Why a pin may lie far from its ZIP code is said to editors.
  const pieces = [...flatten(value, field)].filter(([name]) => name !== 'location.farFromPostalCode');
  return pieces.map((piece) => JSON.stringify(piece));
}

/** Whether an edit states something of a fact that was not stated before: what only lost something states nothing new. */
export function saysMore(before: object, after: object, field: SourcedField): boolean {
  const said = new Set(piecesOf(before, field));
  return piecesOf(after, field).some((piece) => !said.has(piece));
}
