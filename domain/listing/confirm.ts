import { z } from 'zod';
import { daySchema } from '@/domain/day';
import { httpsUrlSchema, type Listing, STATUSES, slugSchema } from './center';
import { centerIdSchema, versionSchema, whySchema } from './edit';

export const CONFIRM_WAYS = ['phoned', 'e-mail', 'their-page'] as const;
export type ConfirmWay = (typeof CONFIRM_WAYS)[number];

/** ISO 639, as in `lang`: `en`, `es`, `nl`. */
export const languageSchema = z.string().regex(/^[a-z]{2,3}$/, 'must be a language code, like en or es');
/** "Program coordinator": readers see it. What somebody does, never who they are. */
export const contactRoleSchema = z.string().trim().min(2).max(80);

/** Offered, not required: what somebody does, never who they are. */
export const CONTACT_ROLES = [
  'Program coordinator',
  'Nurse navigator',
  'Scheduler',
  'Physician',
  'Switchboard',
];

/** The certainty after a confirmation: `reported` becomes `confirmed`. Does not decide who may see the listing. */
export const proven = (listing: Listing): Listing => (listing === 'reported' ? 'confirmed' : listing);

/** The page of the hospital that says that all is right, and the day on which somebody read it. */
export const pageReadingSchema = z.strictObject({
  pageUrl: httpsUrlSchema,
  language: languageSchema,
  day: daySchema,
});
export type PageReading = z.infer<typeof pageReadingSchema>;

/** Somebody at the hospital said that all is right; or its own page does (then nobody is named, but the page is). */
export const confirmCenterSchema = z
  .strictObject({
    id: centerIdSchema,
    version: versionSchema,
    how: z.enum(CONFIRM_WAYS),
    withRole: contactRoleSchema.nullable(),
    pageUrl: httpsUrlSchema.nullable().default(null),
    language: languageSchema,
    day: daySchema,
  })
  .refine(({ how, pageUrl }) => (how === 'their-page') === (pageUrl !== null), {
    path: ['pageUrl'],
    error: 'give the address of the page you read; for a call or an e-mail, none',
  })
  .refine(({ how, withRole }) => (how === 'their-page') === (withRole === null), {
    path: ['withRole'],
    error: 'say whom you spoke with, by what they do; for a page, nobody',
  });

export const undoConfirmSchema = z.strictObject({ id: centerIdSchema, version: versionSchema });

/** Anything but `active` needs its reason. */
export const setStatusSchema = z
  .strictObject({
    id: centerIdSchema,
    version: versionSchema,
    status: z.enum(STATUSES),
    reason: whySchema.nullable(),
  })
  .refine(({ status, reason }) => status === 'active' || reason !== null, {
    path: ['reason'],
    error: 'say why',
  });

export const changeSlugSchema = z.strictObject({
  id: centerIdSchema,
  version: versionSchema,
  slug: slugSchema,
  why: whySchema,
});
