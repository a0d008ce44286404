import { saysTheSame } from '@/domain/listing/flatten';
import { readListingForm, type Typed } from '@/domain/listing/listing-form';
import type { FieldErrors } from '@/domain/outcome';
import type { HospitalFacts } from './confirm-link';
import { HOSPITAL_FIELDS } from './hospital-answer';
import type { HospitalState, Verdict } from './hospital-state';

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
): { answer: RawAnswer; state: HospitalState } {
  const typed = typedIn(form);
  const verdict: Verdict = typed.get('verdict') === 'changes' ? 'changes' : 'correct';
  const role = (typed.get('role') ?? '').trim();
  const note = (typed.get('note') ?? '').replaceAll('\r\n', '\n').trim() || null;
  const edit = verdict === 'changes' ? changesIn(typed, facts, toE164) : {};
  const isEmpty = verdict === 'changes' && Object.keys(edit).length === 0 && note === null;
  const errors: FieldErrors = isEmpty ? { edit: 'nothing' } : {};
  return {
    answer: { role, note: verdict === 'changes' ? note : null, edit },
    state: { errors, typed: Object.fromEntries(typed), verdict, tries: 0 },
  };
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
    HOSPITAL_FIELDS.filter((field) => !saysTheSame(said[field], facts[field])).map((field) => [
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
