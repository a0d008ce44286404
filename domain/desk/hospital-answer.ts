import { type DeskRecord, SOURCED_FIELDS, type SourcedField } from './center-edit';
import { proven } from './confirm';
import { type HospitalAnswer, type HospitalEdit, hospitalEditSchema } from './confirm-link';
import { diffRecords } from './diff-records';

export type HospitalField = keyof HospitalEdit;
export const HOSPITAL_FIELDS = hospitalEditSchema.keyof().options;

const ORIGIN = 'The hospital, by its confirmation link';

/** Dotted names as a difference gives them → the fact that has the source. */
function sourcedFieldOf(dotted: string): SourcedField | undefined {
  const [first] = dotted.split('.');
  return SOURCED_FIELDS.find((field) => field === dotted || field === first);
}

const isFact = (dotted: string) => HOSPITAL_FIELDS.some((field) => field === dotted.split('.')[0]);

/** Whether the facts that a hospital is asked about are the same in both. */
export const sameFacts = (a: DeskRecord, b: DeskRecord): boolean =>
  !diffRecords(a, b).some(({ field }) => isFact(field));

type Acceptance = {
  answer: HospitalAnswer;
  take: readonly HospitalField[];
  /** The day of the answer. */
  day: string;
  /** The listing as the hospital saw it; null: nobody knows any more. */
  seen: DeskRecord | null;
};

/**
 * The record with the changes that an editor takes over, each with the hospital as its source. It counts as
 * confirmed only if all of them were taken and nothing else changed since: else it is not what the hospital said.
 * What only editors see stays with them.
 */
export function acceptAnswer(before: DeskRecord, { answer, take, day, seen }: Acceptance): DeskRecord {
  const taken = Object.fromEntries(
    Object.entries(answer.edit).filter(([field]) => take.some((chosen) => chosen === field)),
  );
  const edited: DeskRecord = { ...before, ...taken };
  const fieldSources = { ...before.fieldSources };
  for (const { field } of diffRecords(before, edited)) {
    const sourced = sourcedFieldOf(field);
    if (sourced) fieldSources[sourced] = { source: ORIGIN, day };
  }
  const isWhole = Object.keys(answer.edit).length === Object.keys(taken).length;
  const confirms = isWhole && seen !== null && sameFacts(seen, before) && day >= (before.confirmedOn ?? '');
  return {
    ...edited,
    fieldSources,
    ...(confirms ? { confirmedOn: day, confirmedBy: answer.role, listing: proven(before.listing) } : {}),
  };
}
