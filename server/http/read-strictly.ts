import 'server-only';
import { ParamReader } from '@/domain/param-reader';
import { invalidParameters } from '@/domain/problems';

/** Takes parameters out of the request's query string. Throws a DomainError naming all that is wrong or unknown. */
export function readStrictly<T>(request: Request, read: (reader: ParamReader) => T): T {
  const reader = new ParamReader(new URL(request.url).searchParams);
  const values = read(reader);
  const errors = reader.faults().map(({ parameter, message }) => ({ parameter, message }));
  if (errors.length > 0) throw invalidParameters(errors);
  return values;
}
