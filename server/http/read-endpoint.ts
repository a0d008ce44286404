import 'server-only';
import { DomainError } from '@/domain/problems';
import { logBug } from '@/server/log';
import type { Answer } from './answer';
import { problem } from './problem';
import { ALLOW, respond, respondToOptions } from './respond';

type Handler<Context> = (request: Request, context: Context) => Promise<Response>;

/** The handlers of a route that can only be read. `answer` may throw a DomainError; anything else it throws is a bug. */
export function readEndpoint<Context = unknown>(
  answer: (request: Request, context: Context) => Answer | Promise<Answer>,
) {
  const read: Handler<Context> = async (request, context) => {
    try {
      return respond(request, await answer(request, context));
    } catch (error) {
      return respond(request, problem(asDomainError(error)));
    }
  };
  const refuse = async (request: Request) =>
    respond(
      request,
      problem(new DomainError('method-not-allowed', `${request.method} is not possible here.`), {
        Allow: ALLOW,
      }),
    );
  const options = async () => respondToOptions();
  return {
    GET: read,
    HEAD: read,
    OPTIONS: options,
    POST: refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
  };
}

function asDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const id = logBug(error, 'api');
  return new DomainError(
    'internal',
    `The request is fine; we could not answer it. Please try again. Number: ${id}`,
  );
}
