import type { z } from 'zod';
import type { ParameterError } from './problems';

/** A value that cannot be used, and why. */
export type Fault = ParameterError & { value: string };

/** Takes typed values out of a query string and remembers everything in it that could not be used. */
export class ParamReader {
  readonly #params: URLSearchParams;
  readonly #known = new Set<string>();
  readonly #faults: Fault[] = [];

  constructor(params: URLSearchParams) {
    this.#params = params;
  }

  /** Every usable value of a parameter that may be repeated, each once, in the order given. */
  all<T>(parameter: string, schema: z.ZodType<T>): T[] {
    this.#known.add(parameter);
    const values = this.#params.getAll(parameter).map((value) => this.#parse(parameter, value, schema));
    return [...new Set(values.filter((value) => value !== null))];
  }

  /** The value of a parameter that may be given once; null: not given, or not usable. */
  one<T>(parameter: string, schema: z.ZodType<T>): T | null {
    this.#known.add(parameter);
    const [first, ...more] = this.#params.getAll(parameter);
    for (const value of more) this.fault(parameter, value, 'must be given only once');
    return first === undefined ? null : this.#parse(parameter, first, schema);
  }

  /** As `one`, for a parameter that must be there. */
  required<T>(parameter: string, schema: z.ZodType<T>): T | null {
    if (!this.#params.has(parameter)) this.fault(parameter, '', 'is required');
    return this.one(parameter, schema);
  }

  fault(parameter: string, value: string, message: string): void {
    this.#faults.push({ parameter, value, message });
  }

  /** All faults so far, and one for each parameter that nobody has asked for. */
  faults(): Fault[] {
    const unknown = [...this.#params].filter(([parameter]) => !this.#known.has(parameter));
    return [
      ...this.#faults,
      ...unknown.map(([parameter, value]) => ({ parameter, value, message: 'is not a known parameter' })),
    ];
  }

  #parse<T>(parameter: string, value: string, schema: z.ZodType<T>): T | null {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    this.fault(parameter, value, parsed.error.issues[0]?.message ?? 'is not valid');
    return null;
  }
}
