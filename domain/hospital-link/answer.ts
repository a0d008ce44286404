import { proven } from '@/domain/listing/confirm';
import { diffRecords, type FieldChange } from '@/domain/listing/diff';
import type { ListingRecord } from '@/domain/listing/edit';
import { isSame, stampSources } from '@/domain/listing/edit-parts';
import { readListingForm, type Typed } from '@/domain/listing/form';
import { minimumErrors } from '@/domain/listing/minimum';
import type { FieldErrors } from '@/domain/outcome';
import {
  type Delivery,
  type HospitalAnswer,
  type HospitalEdit,
  type HospitalFacts,
  type HospitalVerdict,
  hospitalEditSchema,
} from './link';

export type HospitalField = keyof HospitalEdit;
export const HOSPITAL_FIELDS = hospitalEditSchema.keyof().options;

const ORIGIN = 'The hospital, by its confirmation link';

const isFact = (dotted: string) => HOSPITAL_FIELDS.some((field) => field === dotted.split('.')[0]);

/** In which of the facts that a hospital is asked about the two differ. */
export const diffFacts = (a: ListingRecord, b: ListingRecord): FieldChange[] =>
  diffRecords(a, b).filter(({ field }) => isFact(field));
const sameFacts = (a: ListingRecord, b: ListingRecord): boolean => diffFacts(a, b).length === 0;

type Acceptance = {
  answer: HospitalAnswer;
  take: readonly HospitalField[];
  /** The day of the answer. */
  day: string;
  /** The listing as the hospital saw it; null: nobody knows any more. */
  seen: ListingRecord | null;
  /** Where a new address lies. */
  location?: ListingRecord['location'];
};

/**
 * Whether an answer counts as a confirmation, or why not. `changed`: the result differs from what the hospital said. `older`:
 * the listing was confirmed more recently. `too-little`: it says too little to be confirmed.
 */
export type Confirms = 'yes' | 'changed' | 'older' | 'too-little';

/**
 * The record with the changes that an editor takes over, each with the hospital as its source. It counts as confirmed
 * only if it then says what the hospital saw and said, whoever brought that about: else it is not what was confirmed.
 * What only editors see stays with them.
 */
export function acceptAnswer(
  before: ListingRecord,
  { answer, take, day, seen, location }: Acceptance,
): { record: ListingRecord; confirms: Confirms } {
  const taken = Object.fromEntries(
    Object.entries(answer.edit).filter(([field]) => take.some((chosen) => chosen === field)),
  );
  const edited: ListingRecord = { ...before, ...taken, ...('address' in taken && location && { location }) };
  const { fieldSources } = stampSources(before, edited, { source: ORIGIN, day });
  const saysSo = seen !== null && sameFacts({ ...seen, ...answer.edit }, edited);
  const isOlder = day < (before.confirmedOn ?? '');
  const saysEnough = Object.keys(minimumErrors({ ...edited, fieldSources })).length === 0;
  const confirms = !saysSo ? 'changed' : isOlder ? 'older' : saysEnough ? 'yes' : 'too-little';
  const confirmation =
    confirms === 'yes' ? { confirmedOn: day, confirmedBy: answer.role, listing: proven(before.listing) } : {};
  return { record: { ...edited, fieldSources, ...confirmation }, confirms };
}

/** What was typed is judged by the command: until then it may be anything. */
type RawAnswer = { role: string; note: string | null; edit: object };

/**
 * Reads a hospital's answer. Only the facts that differ from what it was shown are in the edit. `toE164` turns
 * a telephone number as people write it into the one that is kept.
 */
export function readHospitalForm(
  form: FormData,
  facts: HospitalFacts,
  toE164: (typed: string) => string,
): { answer: RawAnswer; errors: FieldErrors } {
  const typed = typedIn(form);
  const verdict: HospitalVerdict = typed.get('verdict') === 'changes' ? 'changes' : 'correct';
  const role = (typed.get('role') ?? '').trim();
  const note = (typed.get('note') ?? '').replaceAll('\r\n', '\n').trim() || null;
  const edit = verdict === 'changes' ? changesIn(typed, facts, toE164) : {};
  const isEmpty = verdict === 'changes' && Object.keys(edit).length === 0 && note === null;
  const errors: FieldErrors = isEmpty ? { edit: 'nothing' } : {};
  return { answer: { role, note: verdict === 'changes' ? note : null, edit }, errors };
}

/** Names that React or Next put into a form begin with `$`. */
function typedIn(form: FormData): Map<string, string> {
  const entries = [...form].filter(([name]) => !name.startsWith('$'));
  return new Map(entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

function changesIn(typed: Typed, facts: HospitalFacts, toE164: (typed: string) => string): object {
  const read = readListingForm(withNumbers(typed, toE164));
  const said: Record<string, unknown> = { ...read, phones: withSources(read.phones, facts) };
  return Object.fromEntries(
    HOSPITAL_FIELDS.filter((field) => !isSame(said[field], facts[field])).map((field) => [
      field,
      said[field],
    ]),
  );
}

const withNumbers = (typed: Typed, toE164: (typed: string) => string): Typed =>
  new Map(
    [...typed].map(([name, text]) => [name, name.endsWith('.number') && text.trim() ? toE164(text) : text]),
  );

/** A number that stays keeps the page it was read on; one that the hospital gives has none. */
function withSources(phones: unknown, facts: HospitalFacts): unknown {
  if (!Array.isArray(phones)) return phones;
  return phones.map((phone) => ({
    ...phone,
    sourceUrl: facts.phones.find(({ number }) => number === phone.number)?.sourceUrl ?? null,
  }));
}

/** What a hospital said through its link, before anybody decided. */
export type WaitingAnswer = {
  linkId: number;
  role: string;
  language: string;
  note: string | null;
  usedAt: string;
  /** Who made the link, and how it came to the hospital; null: nobody noted it. */
  madeBy: string;
  makerId: string | null;
  delivery: Delivery | null;
  /** The facts it said otherwise; empty: all correct. */
  fields: string[];
  changes: FieldChange[];
  /** What an editor changed after the hospital had looked. */
  since: FieldChange[];
  /** Whether taking all of it counts as the hospital's confirmation. */
  confirms: Confirms;
  /** The town of the new address, where the pin that stands there does not fit it; null: it fits, or nobody knows. */
  newPin: string | null;
  /** What would keep the whole answer from being published, with its new pin. */
  faults: string[];
};
