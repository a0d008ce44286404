import type { DeskRecord } from '@/domain/listing/center-edit';
import { BLANK_RECORD } from './blank-record';
import type { Given } from './read-row';

/** Fields of a row that are not part of a listing. */
export const BESIDE_RECORD = ['version', 'confirmedHow', 'confirmedLanguage'] as const;

const withLf = (text: string) => text.replaceAll(/\r\n?/g, '\n');

/** Programs change the line ends within a text as they please: that is no change. */
const keptIfSame = (value: unknown, old: unknown): unknown =>
  typeof value === 'string' && typeof old === 'string' && withLf(value) === withLf(old) ? old : value;

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** Texts that must be there are empty, not null, so that a fault says "must not be empty". */
const NEVER_NULL = ['name', 'address.city', 'address.region', 'address.country', 'location.source'];

/** The listing with what the row gives put in; what it does not name stays. Not yet judged. */
export function applyGiven(current: DeskRecord | null, given: Given): Record<string, unknown> {
  const record: Record<string, unknown> = structuredClone({ ...(current ?? BLANK_RECORD) });
  for (const [name, value] of given) {
    if (BESIDE_RECORD.some((beside) => beside === name)) continue;
    const [field = '', key] = name.split('.');
    const said = value === null && NEVER_NULL.includes(name) ? '' : value;
    if (key === undefined) record[field] = keptIfSame(said, record[field]);
    else if (said === null && ANSWERS.includes(field)) record[field] = without(record[field], key);
    else record[field] = withKey(record[field], key, said);
  }
  return record;
}

const ANSWERS = ['conditions', 'services'];

/** An answer that is not given is absent: unknown. */
function without(holder: unknown, key: string): Record<string, unknown> {
  const { [key]: _, ...others } = asObject(holder);
  return others;
}

function withKey(holder: unknown, key: string, value: unknown): Record<string, unknown> {
  const old = asObject(holder);
  return { ...old, [key]: keptIfSame(value, old[key]) };
}
