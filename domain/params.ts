import { z } from 'zod';
import { type Bounds, boundsSchema } from './point';
import type { ParameterError } from './problems';

/** A value that cannot be used, and why. */
export type ParameterFault = ParameterError & { value: string };

/** Takes typed values out of a query string and remembers everything in it that could not be used. */
export class ParamReader {
  readonly #params: URLSearchParams;
  readonly #known = new Set<string>();
  readonly #faults: ParameterFault[] = [];

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
  faults(): ParameterFault[] {
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

// What a schema below says in `meta` is how it is described to other programs: in a query string every value is text.

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i;
const CONTROL_CHARACTER = /\p{Cc}/u;

/** A plain decimal number as programs write it; NaN for anything else, such as "0x10", "" or "Infinity". */
const decimal = (text: string) => (NUMBER.test(text.trim()) ? Number(text) + 0 : Number.NaN);

/** What a person typed: white space evened out, not empty, without control characters. */
export const typed = (max: number) =>
  z
    .string()
    .transform((value) => value.replace(/\s+/g, ' ').trim())
    .refine((value) => value !== '', { error: 'must not be empty', abort: true })
    .refine((value) => !CONTROL_CHARACTER.test(value), 'must not contain control characters')
    .refine((value) => value.length <= max, `must have at most ${max} characters`)
    .meta({ minLength: 1, maxLength: max });

export const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, `must be one of ${values.join(', ')}`);

export const whole = (min: number, max: number) =>
  z
    .string()
    .transform(decimal)
    .refine(
      (value) => Number.isInteger(value) && value >= min && value <= max,
      `must be a whole number from ${min} to ${max}`,
    )
    .meta({ type: 'integer', minimum: min, maximum: max });

/** A distance, above zero and up to `max`. */
export const positive = (max: number) =>
  z
    .string()
    .transform(decimal)
    .refine((value) => value > 0 && value <= max, `must be a number above 0 and at most ${max}`)
    .meta({ type: 'number', exclusiveMinimum: 0, maximum: max });

const BBOX_MESSAGE = 'must be west,south,east,north in degrees, with south not above north';

/** `west,south,east,north` in degrees; west > east crosses the date line. */
export const bbox = z.string().transform((value, context): Bounds => {
  const [west, south, east, north, ...more] = value.split(',').map(decimal);
  const bounds = boundsSchema.safeParse({ west, south, east, north });
  if (bounds.success && more.length === 0 && bounds.data.south <= bounds.data.north) return bounds.data;
  context.addIssue({ code: 'custom', message: BBOX_MESSAGE });
  return z.NEVER;
});
