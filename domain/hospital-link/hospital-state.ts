import type { FieldErrors } from '@/domain/outcome';

/** What can be wrong with an answer, as the page has words for it in its own language. */
export const HOSPITAL_FAULTS = [
  'nothing',
  'tooMany',
  'role',
  'number',
  'label',
  'email',
  'url',
  'year',
  'note',
  'place',
  'other',
] as const;
export type HospitalFault = (typeof HOSPITAL_FAULTS)[number];

const FAULT_OF: readonly (readonly [RegExp, HospitalFault])[] = [
  [/^role$/, 'role'],
  [/\.number$/, 'number'],
  [/\.label$/, 'label'],
  [/^email$/, 'email'],
  [/^(website|programUrl)$/, 'url'],
  [/^programSince$/, 'year'],
  [/^note$/, 'note'],
  [/^address\./, 'place'],
];

/** The fault that an error stands for: by its field, or for the form as a whole (`edit`) by its own name. */
export function hospitalFault(field: string, error: string): HospitalFault {
  const named = HOSPITAL_FAULTS.find((fault) => field === 'edit' && fault === error);
  return named ?? FAULT_OF.find(([pattern]) => pattern.test(field))?.[1] ?? 'other';
}

/** `correct`: all is right as it stands. `changes`: something is not. */
export type Verdict = 'correct' | 'changes';

/** What the page shows after an answer that could not be taken. `tries` tells one from the next. */
export type HospitalState = {
  errors: FieldErrors;
  typed: Record<string, string>;
  verdict: Verdict;
  tries: number;
};
export const UNANSWERED: HospitalState = { errors: {}, typed: {}, verdict: 'correct', tries: 0 };
