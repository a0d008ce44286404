/** Everything that can be wrong with what another program asks of us. The `type` of a problem is `/problems/<code>`. */
export const PROBLEM_CODES = [
  'invalid-parameter',
  'place-not-found',
  'place-ambiguous',
  'center-not-found',
  'center-withdrawn',
  'method-not-allowed',
  'not-ready',
  'internal',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One parameter that cannot be used as it stands, in words for the person who wrote the request. */
export type ParameterError = { parameter: string; message: string };

/** A rule was broken. Its code decides the answer's status, in one table. */
export class DomainError extends Error {
  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly errors: ParameterError[] = [],
  ) {
    super(message);
    this.name = 'DomainError';
  }
}
