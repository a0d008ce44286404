import { z } from 'zod';
import { daySchema } from '@/domain/day';
import {
  addressSchema,
  answerSchema,
  CONDITIONS,
  clinicianSchema,
  faxSchema,
  httpsUrlSchema,
  LIMITS,
  LISTINGS,
  locationSchema,
  NCI_DESIGNATIONS,
  npiSchema,
  phoneSchema,
  reasonSchema,
  SERVICES,
  STATUSES,
  slugSchema,
  sourceSchema,
  text,
  unclearSchema,
} from './center';
import { ADDRESS_PARTS, CONDITION_NAMES, FAX_PARTS, PIN_PARTS, SERVICE_NAMES } from './part-labels';

/** What is known of one fact of a listing. Its column in `center` has its name; a group has a column for each part. */
export type Fact = {
  schema: z.ZodType;
  /** `answer`: yes, no or not stated. `answers`: one such for each of its codes. `group`: parts that are told together. */
  kind: 'text' | 'number' | 'day' | 'choice' | 'answer' | 'answers' | 'group' | 'list';
  /** In a listing of which nobody has said anything yet. */
  blank: unknown;
  /** What it is called in the admin. */
  label: string;
  /** What its parts or its codes are called there. */
  parts?: Readonly<Record<string, string>>;
  choices?: readonly string[];
  /** It can have a source and a day of its own. */
  sourced?: true;
  /** The hospital is asked about it, and may change it. */
  asked?: true;
  /** No edit says it: it has a command of its own. */
  apart?: true;
  /** Records written before the fact existed say this of it. Of the facts without it, every record has said something. */
  earlier?: unknown;
};

const SOURCED = { sourced: true } as const;
const ASKED = { sourced: true, asked: true } as const;
const APART = { apart: true } as const;

const year = z.number().int().min(LIMITS.yearMin).max(LIMITS.yearMax);
const phones = z.array(phoneSchema).max(LIMITS.phones);

/**
 * The facts of a listing, in the order in which an editor reads them. Record, edit, form, file, difference, history, API
 * and the hospital's answer are made from this table. Which of them readers see, `public-facts.ts` says.
 */
export const FACTS = {
  slug: { ...APART, schema: slugSchema, kind: 'text', blank: null, label: 'Web address' },
  name: { ...ASKED, schema: text(LIMITS.name), kind: 'text', blank: '', label: 'Name' },
  healthSystem: {
    ...ASKED,
    schema: text(LIMITS.healthSystem).nullable(),
    kind: 'text',
    blank: null,
    label: 'Health system',
  },
  program: { ...ASKED, schema: text(LIMITS.program).nullable(), kind: 'text', blank: null, label: 'Program' },
  /** What people also type: "MSK", "MGH". Searched, not shown. */
  aliases: {
    schema: z.array(text(LIMITS.alias)).max(LIMITS.aliases),
    kind: 'list',
    blank: [],
    label: 'Other names',
  },
  address: {
    ...ASKED,
    schema: addressSchema,
    kind: 'group',
    blank: { street: null, city: '', region: '', postalCode: null, country: '' },
    label: 'Address',
    parts: ADDRESS_PARTS,
  },
  location: {
    ...SOURCED,
    schema: locationSchema,
    kind: 'group',
    blank: { precision: null, source: '', farFromPostalCode: null },
    label: 'Pin',
    parts: PIN_PARTS,
  },
  phones: { ...ASKED, schema: phones, kind: 'list', blank: [], label: 'Phones' },
  fax: { ...ASKED, schema: faxSchema.nullable(), kind: 'list', blank: null, label: 'Fax', parts: FAX_PARTS },
  email: {
    ...ASKED,
    schema: z.email().max(LIMITS.email).nullable(),
    kind: 'text',
    blank: null,
    label: 'E-mail',
  },
  website: { ...ASKED, schema: httpsUrlSchema.nullable(), kind: 'text', blank: null, label: 'Website' },
  programUrl: {
    ...ASKED,
    schema: httpsUrlSchema.nullable(),
    kind: 'text',
    blank: null,
    label: 'Page about the pump',
  },
  conditions: {
    ...ASKED,
    schema: z.partialRecord(z.enum(CONDITIONS), answerSchema),
    kind: 'answers',
    blank: {},
    label: 'Whom they treat',
    parts: CONDITION_NAMES,
  },
  /**
   * Conditions that the sources may mean, because they speak of a wider one: nobody said yes. The hospital is asked about
   * `conditions`; an answer there settles it. A search for the condition finds the listing, with the words.
   */
  mayTreat: {
    ...SOURCED,
    schema: z
      .array(unclearSchema)
      .max(CONDITIONS.length)
      .describe('Conditions that the source may mean, each with what it says. Never a yes: ask.'),
    kind: 'list',
    blank: [],
    label: 'Whom they may treat',
    earlier: [],
  },
  services: {
    ...ASKED,
    schema: z.partialRecord(z.enum(SERVICES), answerSchema),
    kind: 'answers',
    blank: {},
    label: 'Services',
    parts: SERVICE_NAMES,
  },
  clinicians: {
    ...ASKED,
    schema: z.array(clinicianSchema).max(LIMITS.clinicians),
    kind: 'list',
    blank: [],
    label: 'Team',
  },
  programSince: {
    ...ASKED,
    schema: year.nullable(),
    kind: 'number',
    blank: null,
    label: 'Pump program since',
  },
  /** Runs lodging, or has a partner for it, for patients who come from far. null: nobody said. */
  lodging: {
    ...ASKED,
    schema: answerSchema.nullable().describe('yes or no, as the hospital says; null: not stated, never "no"'),
    kind: 'answer',
    blank: null,
    label: 'Lodging for patients from far',
    earlier: null,
  },
  /**
   * Somebody called in Spanish and was put through to an interpreter, or was not; its source and day say who and when.
   * The hospital is not asked: only a call tells. null: nobody called.
   */
  spanishInterpreter: {
    ...SOURCED,
    schema: answerSchema
      .nullable()
      .describe(
        'yes or no: whether a call in Spanish reached an interpreter; null: not stated, nobody called',
      ),
    kind: 'answer',
    blank: null,
    label: 'An interpreter was reached by phone in Spanish',
    earlier: null,
  },
  nciDesignation: {
    ...SOURCED,
    schema: z.enum(NCI_DESIGNATIONS).nullable(),
    kind: 'choice',
    choices: NCI_DESIGNATIONS,
    blank: null,
    label: 'NCI designation',
  },
  /** The hospital's National Provider Identifier. */
  npi: { ...SOURCED, schema: npiSchema.nullable(), kind: 'text', blank: null, label: 'NPI', earlier: null },
  listing: {
    schema: z.enum(LISTINGS),
    kind: 'choice',
    choices: LISTINGS,
    blank: null,
    label: 'Verification',
  },
  status: {
    ...APART,
    schema: z.enum(STATUSES),
    kind: 'choice',
    choices: STATUSES,
    blank: 'active',
    label: 'Status',
  },
  /** Why it is paused, planned or withdrawn. For editors. */
  statusReason: {
    ...APART,
    schema: reasonSchema.nullable(),
    kind: 'text',
    blank: null,
    label: 'Reason of the status',
    earlier: null,
  },
  sources: {
    schema: z.array(sourceSchema).min(1).max(LIMITS.sources),
    kind: 'list',
    blank: [],
    label: 'Sources',
  },
  /** The day we last read the hospital's published pages. */
  checkedOn: { ...APART, schema: daySchema, kind: 'day', blank: null, label: 'Pages read on' },
  /** The day the hospital itself last confirmed the listing; null: never. */
  confirmedOn: {
    ...APART,
    schema: daySchema.nullable(),
    kind: 'day',
    blank: null,
    label: 'Confirmed by the hospital on',
  },
  confirmedBy: {
    ...APART,
    schema: text(LIMITS.confirmedBy).nullable(),
    kind: 'text',
    blank: null,
    label: 'Confirmed by',
  },
  /** For editors only; never shown, never served. */
  editorNotes: {
    schema: text(LIMITS.editorNotes).nullable(),
    kind: 'text',
    blank: null,
    label: 'Notes for editors',
  },
} as const satisfies Record<string, Fact>;
