import 'server-only';
import { ParamReader } from '@/domain/params';
import { DomainError, invalidParameters } from '@/domain/problems';
import { logBug } from '@/server/log';
import { dataTag, listsTag } from './data-tag';
import { ALLOW, type HttpAnswer, notModified, problem, respond, respondToOptions } from './respond';

type Handler<Context> = (request: Request, context: Context) => Promise<Response>;

/**
 * The handlers of a route that can only be read. `answer` may throw a DomainError; anything else it throws is a bug.
 * `refusal` puts what went wrong into words for programs.
 */
export function readEndpoint<Context = unknown>(
  answer: (request: Request, context: Context) => HttpAnswer | Promise<HttpAnswer>,
  refusal: typeof problem = problem,
) {
  const read: Handler<Context> = async (request, context) => {
    try {
      // Taken before the answer is built: if data change meanwhile, the next one who asks is sent it anew.
      const tag = answersFromData(request) ? dataTag(request) : null;
      const opaque = tag && `"${tag}"`;
      // A file is packed anew each time: the same content, not the same bytes.
      const known = opaque && (isFile(request) ? `W/${opaque}` : opaque);
      if (known && listsTag(request.headers.get('If-None-Match'), opaque)) return notModified(request, known);
      return respond(request, await answer(request, context), known);
    } catch (error) {
      return respond(request, refusal(asDomainError(error)));
    }
  };
  const refuse = async (request: Request) =>
    respond(
      request,
      refusal(new DomainError('method-not-allowed', `${request.method} is not possible here.`), {
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

/** Files that people take away, under the address that is asked for and under the one inside. */
const isFile = ({ url }: Request) => /^\/files\/|\.(vcf|pdf|png)$/.test(new URL(url).pathname);

/** What the data and the address alone decide. */
const answersFromData = (request: Request) =>
  /^\/(api\/v\d+\/|(fhir|hsds)(\/|$))/.test(new URL(request.url).pathname) || isFile(request);

function asDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const id = logBug(error, 'api');
  return new DomainError(
    'internal',
    `The request is fine; we could not answer it. Please try again. Number: ${id}`,
  );
}

/** Takes parameters out of the request's query string. Throws a DomainError naming all that is wrong or unknown. */
export function readStrictly<T>(request: Request, read: (reader: ParamReader) => T): T {
  const reader = new ParamReader(new URL(request.url).searchParams);
  const values = read(reader);
  const errors = reader.faults().map(({ parameter, message }) => ({ parameter, message }));
  if (errors.length > 0) throw invalidParameters(errors);
  return values;
}
