import 'server-only';
import type { Problem } from '@/domain/formats/problem';
import type { DomainError, ProblemCode } from '@/domain/problems';
import { type Answer, json } from './answer';

const table: Record<ProblemCode, { status: number; title: string }> = {
  'invalid-parameter': { status: 400, title: 'A parameter cannot be used' },
  'place-not-found': { status: 404, title: 'No such place' },
  'place-ambiguous': { status: 409, title: 'Several places have that name' },
  'center-not-found': { status: 404, title: 'No such center' },
  'center-withdrawn': { status: 410, title: 'This center is no longer listed' },
  'not-permitted': { status: 403, title: 'You may not do this' },
  'method-not-allowed': { status: 405, title: 'Only reading is possible here' },
  'not-ready': { status: 503, title: 'Not ready' },
  internal: { status: 500, title: 'Something went wrong on our side' },
};

/** RFC 9457: the one place where problems are put into words for programs. */
export function problem(
  { code, message, members }: Pick<DomainError, 'code' | 'message' | 'members'>,
  headers: Record<string, string> = {},
): Answer {
  const { status, title } = table[code];
  const value: Problem = { type: `/problems/${code}`, title, status, detail: message, ...members };
  return json(value, { status, type: 'application/problem+json', headers });
}
