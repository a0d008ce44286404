import { z } from 'zod';
import { locationSchema } from '@/domain/listing/center';
import { contactRoleSchema } from '@/domain/listing/confirm';
import { centerIdSchema, versionSchema, whySchema } from '@/domain/listing/edit';
import { ASKED_FACTS, shapeOf } from '@/domain/listing/fact-keys';
import { LOCALES } from '@/domain/locale';
import { mailTextSchema } from '@/domain/report/report';

export const LINK_VALID_DAYS = 14;
/**
 * How a link comes to the hospital: by our mail to the address that readers see, by our mail to another one, or handed
 * over by an editor. Only the first proves that the hospital answered: whoever holds the link can.
 */
export const DELIVERIES = ['published-mail', 'other-mail', 'hand'] as const;
export type Delivery = (typeof DELIVERIES)[number];
export const NEEDS_ANOTHER =
  'You made this link, and it did not go by our mail to the address that readers see: you could have answered it yourself. Only somebody else can make it the word of the hospital.';
/** Whether this person could have answered the link, and so cannot make the answer the word of the hospital. */
export const needsAnother = (
  delivery: Delivery | null,
  { makerId, personId }: { makerId: string | null; personId: string },
): boolean => delivery !== 'published-mail' && makerId === personId;

export const LINK_STATUSES = ['open', 'answered', 'accepted', 'declined', 'revoked'] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];

/** What a hospital is asked about, and may change; the position, our sources and our own judgment stay ours. */
export const hospitalFactsSchema = z.object(shapeOf(ASKED_FACTS));
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
/** `version`: the listing's version that the hospital was shown. */
export const answerConfirmLinkSchema = hospitalAnswerSchema.extend({ version: versionSchema });

/** SHA-256 of the token, in hex: the token itself is only in the link. */
export const tokenHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const makeConfirmLinkSchema = z.strictObject({
  id: centerIdSchema,
  tokenHash: tokenHashSchema,
  /** What its page and its mail are written in. */
  language: z.enum(LOCALES),
  /** null: the editor hands the link over without us. */
  mail: mailTextSchema.extend({ to: z.email().max(254) }).nullable(),
  /** Whether the editor is shown the link as well, and could open it. */
  isShown: z.boolean().default(false),
});

const linkIdSchema = z.number().int().positive();
export const revokeConfirmLinkSchema = z.strictObject({ linkId: linkIdSchema });
export const acceptConfirmAnswerSchema = z.strictObject({
  linkId: linkIdSchema,
  version: versionSchema,
  /** Which of the hospital's changes to take; all of them is what the page offers first. */
  take: z.array(hospitalEditSchema.keyof()).max(20),
  /** Where a new address lies; only taken together with it. */
  location: locationSchema.optional(),
});
export const declineConfirmAnswerSchema = z.strictObject({ linkId: linkIdSchema, why: whySchema });

/** What can be wrong with an answer, as the page has words for it in its own language. */
export const HOSPITAL_FAULTS = [
  'nothing',
  'tooMany',
  'role',
  'number',
  'label',
  'email',
  'url',
  'year',
  'note',
  'place',
  'other',
] as const;
export type HospitalFault = (typeof HOSPITAL_FAULTS)[number];

const FAULT_OF: readonly (readonly [RegExp, HospitalFault])[] = [
  [/^role$/, 'role'],
  [/\.number$/, 'number'],
  [/\.label$/, 'label'],
  [/^email$/, 'email'],
  [/^(website|programUrl)$/, 'url'],
  [/^programSince$/, 'year'],
  [/^note$/, 'note'],
  [/^address\./, 'place'],
];

/** The fault that an error stands for: by its field, or for the form as a whole (`edit`) by its own name. */
export function hospitalFault(field: string, error: string): HospitalFault {
  const named = HOSPITAL_FAULTS.find((fault) => field === 'edit' && fault === error);
  return named ?? FAULT_OF.find(([pattern]) => pattern.test(field))?.[1] ?? 'other';
}

/** `correct`: all is right as it stands. `changes`: something is not. */
export type HospitalVerdict = 'correct' | 'changes';
