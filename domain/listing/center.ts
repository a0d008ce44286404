import { z } from 'zod';
import { pointSchema } from '@/domain/point';
import type { ListingRecord } from './edit';
import type { PublicFact, PublicSourced } from './public-facts';

export const CONDITIONS = ['crlm_unresectable', 'crlm_adjuvant', 'icca', 'hcc', 'other_liver_mets'] as const;
export const SERVICES = [
  'pump_placement',
  'robotic_placement',
  'pump_refill',
  'clinical_trials',
  'second_opinion',
  'virtual_visit',
  'transplant_program',
  'other_regional_therapy',
] as const;
/** How sure we are that the program exists. `unconfirmed` listings are for editors only. */
export const LISTINGS = ['confirmed', 'reported', 'unconfirmed'] as const;
export const PUBLIC_LISTINGS = ['confirmed', 'reported'] as const;
/** Whether the program takes patients now, as far as we know. */
export const STATUSES = ['active', 'paused', 'planned', 'withdrawn'] as const;
export const PRECISIONS = ['building', 'campus', 'city'] as const;
export const PHONE_AUDIENCES = ['patients', 'referring', 'hospital'] as const;
export const SOURCE_KINDS = ['program_page', 'news_release', 'directory', 'paper'] as const;
export const NCI_DESIGNATIONS = ['comprehensive', 'cancer_center'] as const;

export type Condition = (typeof CONDITIONS)[number];
export type Service = (typeof SERVICES)[number];
export type Listing = (typeof LISTINGS)[number];
export type PublicListing = (typeof PUBLIC_LISTINGS)[number];
export type Status = (typeof STATUSES)[number];

/** Neither checked nor confirmed for this many days: the listing says that it is overdue. */
export const OVERDUE_AFTER_DAYS = 90;

/** The longest texts, the longest lists and the years that a listing may hold. */
export const LIMITS = {
  slug: 80,
  name: 160,
  healthSystem: 160,
  program: 200,
  aliases: 20,
  alias: 80,
  street: 160,
  town: 80,
  postalCode: 16,
  place: 300,
  phones: 10,
  label: 120,
  email: 254,
  url: 500,
  unclear: 120,
  clinicians: 40,
  person: 120,
  yearMin: 1970,
  yearMax: 2100,
  sources: 40,
  source: 500,
  reasonMin: 3,
  reason: 500,
  confirmedBy: 120,
  editorNotes: 4000,
} as const;

export const text = (max: number) => z.string().trim().min(1).max(max);
export const httpsUrlSchema = z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(LIMITS.url);
const e164 = z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be a whole phone number, like 216-555-1234');
/** Why something is done, in a few words. */
export const reasonSchema = z.string().trim().min(LIMITS.reasonMin).max(LIMITS.reason);

export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(LIMITS.slug);

export const addressSchema = z.object({
  street: text(LIMITS.street).nullable(),
  city: text(LIMITS.town),
  region: text(LIMITS.town),
  postalCode: text(LIMITS.postalCode).nullable(),
  country: z.string().regex(/^[A-Z]{2}$/),
});

export const locationSchema = pointSchema.extend({
  precision: z.enum(PRECISIONS),
  source: text(LIMITS.place),
  /** Why the position may lie far from the postal code's place; silences that one check. */
  farFromPostalCode: text(LIMITS.place).nullable(),
});

export const phoneSchema = z.object({
  number: e164,
  label: text(LIMITS.label),
  for: z.enum(PHONE_AUDIENCES),
  sourceUrl: httpsUrlSchema.nullable(),
});

export const faxSchema = z.object({
  number: e164,
  label: text(LIMITS.label),
  for: z.enum(PHONE_AUDIENCES),
});

const sourceShape = z.object({
  kind: z.enum(SOURCE_KINDS),
  says: text(LIMITS.source),
  /** A year, month or day: `2023`, `2023-11`, `2023-11-16`. null: the page carries no date. */
  pageDate: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
});
/** `public: false`: for editors only; never shown, never served. Only such a source may lack an address. */
export const sourceSchema = z.discriminatedUnion('public', [
  sourceShape.extend({ url: httpsUrlSchema, public: z.literal(true) }),
  sourceShape.extend({ url: httpsUrlSchema.nullable(), public: z.literal(false) }),
]);

/** What a hospital says of one condition or service. A code that is absent is unknown, never "no". */
export const answerSchema = z.enum(['yes', 'no']);
export type Answer = z.infer<typeof answerSchema>;

/** A condition that a source may mean, and what it says instead of naming it: "primary liver cancer". */
export const unclearSchema = z.object({ condition: z.enum(CONDITIONS), says: text(LIMITS.unclear) });

export const clinicianSchema = z.object({
  name: text(LIMITS.person),
  role: text(LIMITS.person).nullable(),
});

/** Stands before an NPI when its check digit is computed: ISO 7812 issuer 80, country 840 (CMS, NPI check digit). */
const ISSUER = '80840';

/** Ten digits whose last one is the Luhn check digit of the issuer and the other nine. */
export function isNpi(text: string): boolean {
  if (!/^[12]\d{9}$/.test(text)) return false;
  const digits = [...(ISSUER + text)].reverse().map(Number);
  const sum = digits.reduce((total, digit, place) => {
    const value = place % 2 === 1 ? digit * 2 : digit;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** A hospital's National Provider Identifier. */
export const npiSchema = z.string().refine(isNpi, 'is not an NPI: its check digit does not fit');

export type Phone = z.infer<typeof phoneSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type PublicSource = Omit<Extract<Source, { public: true }>, 'public'>;

/** What a reader or another program may see of a listing: the facts of `PUBLIC_FACTS`, without editors' sources. */
export type Center = Omit<Pick<ListingRecord, PublicFact>, 'listing' | 'sources'> & {
  listing: PublicListing;
  sources: PublicSource[];
  /** Where single facts come from, for those of `PUBLIC_SOURCES`. */
  factSources: Pick<ListingRecord['fieldSources'], PublicSourced>;
  /** Neither checked nor confirmed within OVERDUE_AFTER_DAYS. */
  overdue: boolean;
};
