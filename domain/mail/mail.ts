import { z } from 'zod';
import { INVITATION_DAYS } from '@/domain/account/people';
import { LINK_VALID_DAYS } from '@/domain/hospital-link/link';
import { mailTextSchema } from '@/domain/report/report';

export const MAIL_KINDS = [
  'report-answer',
  'confirm-link',
  'digest',
  'reminder',
  'invitation',
  'password-reset',
  'security',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];
/** Mails that carry a key to an account: only owners may read them. */
export const ACCOUNT_MAILS: readonly MailKind[] = ['invitation', 'password-reset', 'security'];

/**
 * `uncertain`: the process died while sending; a person decides whether it goes out again.
 * `dropped`: it did not get out in the time of its kind, or its link was used: its words and address are gone.
 */
export const MAIL_STATUSES = ['queued', 'sending', 'sent', 'failed', 'uncertain', 'dropped'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

/** How long a reader's address waits in an answer that cannot be sent. Readers are told. */
export const ADDRESS_KEPT_DAYS = 30;
/**
 * How many hours a mail may wait before it goes out: later it would be untrue, or bring a link that opens nothing. So a
 * site that gets its mail server late does not send what piled up.
 */
export const MAIL_KEPT_HOURS: Record<MailKind, number> = {
  'report-answer': ADDRESS_KEPT_DAYS * 24,
  'confirm-link': LINK_VALID_DAYS * 24,
  digest: 24,
  reminder: 7 * 24,
  invitation: INVITATION_DAYS * 24,
  'password-reset': 1,
  security: 7 * 24,
};
export const MAIL_ATTEMPTS_MAX = 8;
const FIRST_WAIT_MINUTES = 1;
const LONGEST_WAIT_MINUTES = 6 * 60;

/** How long to wait before the next try, after so many that failed: 1, 2, 4 … minutes, at most six hours. */
export const waitMinutes = (attempts: number): number =>
  Math.min(LONGEST_WAIT_MINUTES, FIRST_WAIT_MINUTES * 2 ** Math.max(0, attempts - 1));

export const queueMailSchema = mailTextSchema.extend({
  kind: z.enum(MAIL_KINDS),
  to: z.email().max(254),
  /** The same key is never queued twice: what makes a mail be sent once. */
  dedupeKey: z.string().min(1).max(200),
});
export type QueuedMail = z.infer<typeof queueMailSchema>;

const mailIdSchema = z.number().int().positive();
export const markMailSchema = z.strictObject({
  mailId: mailIdSchema,
  /** Which attempt this is: the result of an earlier attempt is ignored. */
  attempt: z.number().int().positive(),
  result: z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('sent') }),
    /** `permanent`: the server will never take it, so there is no next try. */
    z.strictObject({ status: z.literal('failed'), error: z.string().max(500), permanent: z.boolean() }),
    z.strictObject({ status: z.literal('uncertain') }),
  ]),
});
/** Trying a mail again, or saying that it was settled by other means. */
export const decideMailSchema = z.strictObject({ mailId: mailIdSchema });
