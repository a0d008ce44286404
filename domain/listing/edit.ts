import { z } from 'zod';
import { daySchema } from '@/domain/day';
import { CONDITIONS, centerRecordSchema, SERVICES, slugSchema } from './center';
import { isNpi } from './npi';

export const whySchema = z.string().trim().min(3).max(500);
export const centerIdSchema = z.number().int().positive();
/** The version somebody saw: another one in the database means that somebody else saved meanwhile. */
export const versionSchema = z.number().int().positive();

/** The facts that can have a source and a day of their own. */
export const SOURCED_FIELDS = [
  'name',
  'healthSystem',
  'program',
  'address',
  'location',
  'phones',
  'fax',
  'email',
  'website',
  'programUrl',
  'clinicians',
  'programSince',
  'nciDesignation',
  'npi',
  ...CONDITIONS.map((code) => `conditions.${code}` as const),
  ...SERVICES.map((code) => `services.${code}` as const),
] as const;
export type SourcedField = (typeof SOURCED_FIELDS)[number];

/** Where one fact comes from, in words or as an address, and on what day it was read or heard. */
export const fieldSourceSchema = z.strictObject({
  source: z.string().trim().min(1).max(500),
  day: daySchema,
});

/** A listing with all that editors keep of it. Readers get only what `publicCenter` names. */
export const listingRecordSchema = centerRecordSchema.extend({
  /** The hospital's National Provider Identifier. */
  npi: z.string().refine(isNpi, 'is not an NPI: its check digit does not fit').nullable(),
  fieldSources: z.partialRecord(z.enum(SOURCED_FIELDS), fieldSourceSchema),
  /** Why it is paused, planned or withdrawn. For editors. */
  statusReason: whySchema.nullable(),
});
export type ListingRecord = z.infer<typeof listingRecordSchema>;

/** What an edit may say: all but the slug, the status and the two clocks, which have commands of their own. */
export const centerEditSchema = listingRecordSchema
  .omit({
    slug: true,
    status: true,
    statusReason: true,
    checkedOn: true,
    confirmedOn: true,
    confirmedBy: true,
  })
  .strict();
export type CenterEdit = z.infer<typeof centerEditSchema>;

export const EDIT_FIELDS = centerEditSchema.keyof().options;

/** The part of a record that an edit replaces. */
export function editOf(record: ListingRecord): CenterEdit {
  const { slug, status, statusReason, checkedOn, confirmedOn, confirmedBy, ...edit } = record;
  return edit;
}

/** A new listing is for editors only until somebody who may publish says that it is more than that. */
export const createCenterSchema = z.strictObject({
  slug: slugSchema,
  checkedOn: daySchema,
  why: whySchema,
  edit: centerEditSchema.extend({ listing: z.literal('unconfirmed') }),
});

export const updateCenterSchema = z.strictObject({
  id: centerIdSchema,
  version: versionSchema,
  why: whySchema,
  edit: centerEditSchema,
});

export const restoreRevisionSchema = z.strictObject({
  id: centerIdSchema,
  version: versionSchema,
  revisionId: z.number().int().positive(),
  /** `before` undoes that revision, `after` goes back to it. */
  to: z.enum(['before', 'after']),
  why: whySchema,
});
