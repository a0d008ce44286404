/** Everything that can be wrong with what another program asks of us. The `type` of a problem is `/problems/<code>`. */
export const PROBLEM_CODES = [
  'invalid-parameter',
  'place-not-found',
  'place-ambiguous',
  'center-not-found',
  'center-withdrawn',
  'not-permitted',
  'method-not-allowed',
  'not-acceptable',
  'too-many-requests',
  'not-ready',
  'internal',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One parameter that cannot be used as it stands, in words for the person who wrote the request. */
export type ParameterError = { parameter: string; message: string };

/**
 * A rule was broken. The code decides the answer's status, in one table; `members` are told to the other program
 * beside it, such as `errors` (which parameters) or `suggestions`.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly members: { errors?: ParameterError[]; [member: string]: unknown } = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

/** What a program is told when parameters cannot be used: all of them at once, each with the reason. */
export function invalidParameters(errors: ParameterError[]): DomainError {
  const names = [...new Set(errors.map(({ parameter }) => parameter))];
  return new DomainError('invalid-parameter', `Cannot be used: ${names.join(', ')}.`, { errors });
}
