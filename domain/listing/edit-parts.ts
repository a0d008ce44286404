import type { DraftEdit } from '@/domain/draft/draft';
import type { ListingRecord } from './edit';
import { EDIT_FACTS, FACT_KEYS, partsOf, SOURCED_FIELDS } from './fact-keys';

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
 * the old one is taken away: it did not say what stands there now.
 */
export function stampSources(before: ListingRecord, edit: DraftEdit, origin: Origin | null): DraftEdit {
  return SOURCED_FIELDS.reduce((stamped, field) => {
    if (isSame(partOf(before, field), partOf(edit, field))) return stamped;
    const part = `fieldSources.${field}`;
    const own = partOf(edit, part);
    const isOwn = own !== undefined && !isSame(own, before.fieldSources[field]);
    return isOwn ? stamped : withPart(stamped, part, origin ?? undefined);
  }, edit);
}
