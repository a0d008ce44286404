import { z } from 'zod';
import { daySchema } from '@/domain/day';
import { LIMITS, reasonSchema, slugSchema, text } from './center';
import { EDIT_FACTS, FACT_KEYS, SOURCED_FIELDS, shapeOf } from './fact-keys';

export const whySchema = reasonSchema;
export const centerIdSchema = z.number().int().positive();
/** The version that a form was made from: another one in the database means that somebody else saved meanwhile. */
export const versionSchema = z.number().int().positive();

/** Where one fact comes from, in words or as an address, and on what day it was read or heard. */
export const fieldSourceSchema = z.strictObject({
  source: text(LIMITS.source),
  day: daySchema,
});

/** A listing with all that editors keep of it. Readers get only what `PUBLIC_FACTS` names. */
export const listingRecordSchema = z.object({
  ...shapeOf(FACT_KEYS),
  fieldSources: z.partialRecord(z.enum(SOURCED_FIELDS), fieldSourceSchema),
});
export type ListingRecord = z.infer<typeof listingRecordSchema>;

/**
 * What an edit may say: all but the slug, the status and the two verification dates, which have commands of their own.
 */
export const centerEditSchema = z.strictObject({
  ...shapeOf(EDIT_FACTS),
  fieldSources: listingRecordSchema.shape.fieldSources,
});
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
