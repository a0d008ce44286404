import type { DraftEdit } from '@/domain/draft/draft';
import { CONDITIONS, SERVICES } from './center';
import { EDIT_FIELDS, type ListingRecord, SOURCED_FIELDS } from './edit';

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

/** Whether both say the same, whatever the order of their keys. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  const [left, right] = [flatten(a, 'x'), flatten(b, 'x')];
  return left.size === right.size && [...left].every(([name, text]) => right.get(name) === text);
}

const CODES: Record<string, readonly string[]> = {
  conditions: CONDITIONS,
  services: SERVICES,
  fieldSources: SOURCED_FIELDS,
};

/** The parts of an edit that two people may change without disturbing each other: `name`, `services.pump_refill`. */
export const EDIT_PARTS: readonly string[] = EDIT_FIELDS.flatMap((field) => {
  const codes = CODES[field];
  return codes ? codes.map((code) => `${field}.${code}`) : [field];
});

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

/** The parts in which two edits differ. */
export const changedParts = (before: object, after: object): string[] =>
  EDIT_PARTS.filter((part) => !saysTheSame(partOf(before, part), partOf(after, part)));

/** Where the changed facts come from, and the day it was read or heard. */
export type Origin = { source: string; day: string };

/**
 * Gives each fact that the edit changes the source of the edit, unless it was given one of its own. Without a source
 * the old one is taken away: it did not say what stands there now.
 */
export function stampSources(before: ListingRecord, edit: DraftEdit, origin: Origin | null): DraftEdit {
  return SOURCED_FIELDS.reduce((stamped, field) => {
    if (saysTheSame(partOf(before, field), partOf(edit, field))) return stamped;
    const part = `fieldSources.${field}`;
    const own = partOf(edit, part);
    const isOwn = own !== undefined && !saysTheSame(own, before.fieldSources[field]);
    return isOwn ? stamped : withPart(stamped, part, origin ?? undefined);
  }, edit);
}
