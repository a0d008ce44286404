import type { FieldErrors } from './outcome';

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
