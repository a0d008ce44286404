import { z } from 'zod';
import { type Bounds, boundsSchema } from './point';

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
    .refine((value) => value.length <= max, `must have at most ${max} characters`);

export const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, `must be one of ${values.join(', ')}`);

export const whole = (min: number, max: number) =>
  z
    .string()
    .transform(decimal)
    .refine(
      (value) => Number.isInteger(value) && value >= min && value <= max,
      `must be a whole number from ${min} to ${max}`,
    );

/** A distance, above zero and up to `max`. */
export const positive = (max: number) =>
  z
    .string()
    .transform(decimal)
    .refine((value) => value > 0 && value <= max, `must be a number above 0 and at most ${max}`);

const BBOX_MESSAGE = 'must be west,south,east,north in degrees, with south not above north';

/** `west,south,east,north` in degrees; west > east crosses the date line. */
export const bbox = z.string().transform((value, context): Bounds => {
  const [west, south, east, north, ...more] = value.split(',').map(decimal);
  const bounds = boundsSchema.safeParse({ west, south, east, north });
  if (bounds.success && more.length === 0 && bounds.data.south <= bounds.data.north) return bounds.data;
  context.addIssue({ code: 'custom', message: BBOX_MESSAGE });
  return z.NEVER;
});
