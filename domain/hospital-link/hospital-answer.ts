import { type DeskRecord, SOURCED_FIELDS, type SourcedField } from '@/domain/listing/center-edit';
import { proven } from '@/domain/listing/confirm';
import { diffRecords, type FieldChange } from '@/domain/listing/diff-records';
import { type HospitalAnswer, type HospitalEdit, hospitalEditSchema } from './confirm-link';

export type HospitalField = keyof HospitalEdit;
export const HOSPITAL_FIELDS = hospitalEditSchema.keyof().options;

const ORIGIN = 'The hospital, by its confirmation link';

/** Dotted names as a difference gives them → the fact that has the source. */
function sourcedFieldOf(dotted: string): SourcedField | undefined {
  const [first] = dotted.split('.');
  return SOURCED_FIELDS.find((field) => field === dotted || field === first);
}

const isFact = (dotted: string) => HOSPITAL_FIELDS.some((field) => field === dotted.split('.')[0]);

/** In which of the facts that a hospital is asked about the two differ. */
export const diffFacts = (a: DeskRecord, b: DeskRecord): FieldChange[] =>
  diffRecords(a, b).filter(({ field }) => isFact(field));
const sameFacts = (a: DeskRecord, b: DeskRecord): boolean => diffFacts(a, b).length === 0;

type Acceptance = {
  answer: HospitalAnswer;
  take: readonly HospitalField[];
  /** The day of the answer. */
  day: string;
  /** The listing as the hospital saw it; null: nobody knows any more. */
  seen: DeskRecord | null;
  /** Where a new address lies. */
  location?: DeskRecord['location'];
};

/** `changed`: the listing says something else than the hospital. `older`: it was confirmed again since. */
export type Confirms = 'yes' | 'changed' | 'older';

/**
 * The record with the changes that an editor takes over, each with the hospital as its source. It counts as confirmed
 * only if it then says what the hospital saw and said, whoever brought that about: else it is not what was confirmed.
 * What only editors see stays with them.
 */
export function acceptAnswer(
  before: DeskRecord,
  { answer, take, day, seen, location }: Acceptance,
): { record: DeskRecord; confirms: Confirms } {
  const taken = Object.fromEntries(
    Object.entries(answer.edit).filter(([field]) => take.some((chosen) => chosen === field)),
  );
  const edited: DeskRecord = { ...before, ...taken, ...('address' in taken && location && { location }) };
  const fieldSources = { ...before.fieldSources };
  for (const { field } of diffRecords(before, edited)) {
    const sourced = sourcedFieldOf(field);
    if (sourced) fieldSources[sourced] = { source: ORIGIN, day };
  }
  const saysSo = seen !== null && sameFacts({ ...seen, ...answer.edit }, edited);
  const confirms = !saysSo ? 'changed' : day < (before.confirmedOn ?? '') ? 'older' : 'yes';
  const confirmation =
    confirms === 'yes' ? { confirmedOn: day, confirmedBy: answer.role, listing: proven(before.listing) } : {};
  return { record: { ...edited, fieldSources, ...confirmation }, confirms };
}
