import { z } from 'zod';
import { centerEditSchema, centerIdSchema, versionSchema, whySchema } from '@/domain/listing/center-edit';
import { contactRoleSchema } from '@/domain/listing/confirm';
import { mailTextSchema } from '@/domain/report/report';

export const LINK_VALID_DAYS = 14;
/** What the page and the mail of a link are written in. */
export const LINK_LANGUAGES = ['en', 'es'] as const;
export type LinkLanguage = (typeof LINK_LANGUAGES)[number];
export const LINK_STATUSES = ['open', 'answered', 'accepted', 'declined', 'revoked'] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];

/** What a hospital is asked about, and may change; the position, our sources and our own judgment stay ours. */
export const hospitalFactsSchema = centerEditSchema
  .pick({
    name: true,
    healthSystem: true,
    program: true,
    address: true,
    phones: true,
    fax: true,
    email: true,
    website: true,
    programUrl: true,
    conditions: true,
    services: true,
    clinicians: true,
    programSince: true,
  })
  .strip();
export type HospitalFacts = z.infer<typeof hospitalFactsSchema>;
export const hospitalEditSchema = hospitalFactsSchema.partial().strict();
export type HospitalEdit = z.infer<typeof hospitalEditSchema>;

/** `edit` is empty for "all correct". */
export const hospitalAnswerSchema = z.strictObject({
  role: contactRoleSchema,
  edit: hospitalEditSchema,
  note: z.string().trim().max(2000).nullable(),
});
export type HospitalAnswer = z.infer<typeof hospitalAnswerSchema>;
/** `version`: the one that the hospital had before it. */
export const answerConfirmLinkSchema = hospitalAnswerSchema.extend({ version: versionSchema });

/** SHA-256 of the token, in hex: the token itself is only in the link. */
export const tokenHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const makeConfirmLinkSchema = z.strictObject({
  id: centerIdSchema,
  tokenHash: tokenHashSchema,
  language: z.enum(LINK_LANGUAGES),
  /** null: the editor hands the link over without us. */
  mail: mailTextSchema.extend({ to: z.email().max(254) }).nullable(),
});

const linkIdSchema = z.number().int().positive();
export const revokeConfirmLinkSchema = z.strictObject({ linkId: linkIdSchema });
export const acceptConfirmAnswerSchema = z.strictObject({
  linkId: linkIdSchema,
  version: versionSchema,
  /** Which of the hospital's changes to take; all of them is what the page offers first. */
  take: z.array(hospitalEditSchema.keyof()).max(20),
  /** Where a new address lies; only taken together with it. */
  location: centerEditSchema.shape.location.optional(),
});
export const declineConfirmAnswerSchema = z.strictObject({ linkId: linkIdSchema, why: whySchema });
