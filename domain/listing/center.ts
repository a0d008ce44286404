import { z } from 'zod';
import { dayPattern } from '@/domain/day';
import { pointSchema } from '@/domain/point';

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

/** Neither clock moved for this many days: the listing says so. */
export const OVERDUE_AFTER_DAYS = 90;

const text = (max: number) => z.string().trim().min(1).max(max);
const httpsUrl = z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(500);
const e164 = z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be E.164, like +12165551234');

export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);

export const phoneSchema = z.object({
  number: e164,
  label: text(120),
  for: z.enum(PHONE_AUDIENCES),
  sourceUrl: httpsUrl.nullable(),
});

export const faxSchema = z.object({
  number: e164,
  label: text(120),
  for: z.enum(PHONE_AUDIENCES),
});

const sourceShape = z.object({
  kind: z.enum(SOURCE_KINDS),
  says: text(500),
  /** A year, month or day: `2023`, `2023-11`, `2023-11-16`. null: the page carries no date. */
  pageDate: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
});
/** `public: false`: for editors only; never shown, never served. Only such a source may lack an address. */
export const sourceSchema = z.discriminatedUnion('public', [
  sourceShape.extend({ url: httpsUrl, public: z.literal(true) }),
  sourceShape.extend({ url: httpsUrl.nullable(), public: z.literal(false) }),
]);

/** What a hospital says of one condition or service. A code that is absent is unknown, never "no". */
export const answerSchema = z.enum(['yes', 'no']);
export type Answer = z.infer<typeof answerSchema>;

export const centerRecordSchema = z.object({
  slug: slugSchema,
  name: text(160),
  healthSystem: text(160).nullable(),
  program: text(200).nullable(),
  /** Other names people type: "MSK", "MGH". Searched, not shown. */
  aliases: z.array(text(80)).max(20),
  address: z.object({
    street: text(160).nullable(),
    city: text(80),
    region: text(80),
    postalCode: text(16).nullable(),
    country: z.string().regex(/^[A-Z]{2}$/),
  }),
  location: pointSchema.extend({
    precision: z.enum(PRECISIONS),
    source: text(300),
    /** Why the position may lie far from the postal code's place; silences that one check. */
    farFromPostalCode: text(300).nullable(),
  }),
  phones: z.array(phoneSchema).max(10),
  fax: faxSchema.nullable(),
  email: z.email().max(254).nullable(),
  website: httpsUrl.nullable(),
  programUrl: httpsUrl.nullable(),
  conditions: z.partialRecord(z.enum(CONDITIONS), answerSchema),
  services: z.partialRecord(z.enum(SERVICES), answerSchema),
  clinicians: z.array(z.object({ name: text(120), role: text(120).nullable() })).max(40),
  programSince: z.number().int().min(1970).max(2100).nullable(),
  nciDesignation: z.enum(NCI_DESIGNATIONS).nullable(),
  listing: z.enum(LISTINGS),
  status: z.enum(STATUSES),
  sources: z.array(sourceSchema).min(1).max(40),
  /** The day we last read the hospital's published pages. */
  checkedOn: z.string().regex(dayPattern),
  /** The day the hospital itself last confirmed the listing; null: never. */
  confirmedOn: z.string().regex(dayPattern).nullable(),
  confirmedBy: text(120).nullable(),
  /** For editors only; never shown, never served. */
  editorNotes: text(4000).nullable(),
});

export type CenterRecord = z.infer<typeof centerRecordSchema>;
export type Phone = z.infer<typeof phoneSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type PublicSource = Omit<Extract<Source, { public: true }>, 'public'>;

/** What a reader or another program may see of a listing: editors' notes and private sources are gone. */
export type Center = Omit<CenterRecord, 'listing' | 'sources' | 'editorNotes' | 'aliases'> & {
  listing: PublicListing;
  sources: PublicSource[];
  /** Neither checked nor confirmed within OVERDUE_AFTER_DAYS. */
  overdue: boolean;
};
