import type { DraftEdit } from '@/domain/draft/draft';
import { CONDITIONS, SERVICES } from './center';
import { EDIT_FIELDS, SOURCED_FIELDS } from './center-edit';
import { saysTheSame } from './flatten';

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
