import { z } from 'zod';
import { centerIdSchema, whySchema } from '@/domain/listing/center-edit';

export const CLAIM_MINUTES = 30;
export const ASSIGN_DAYS = 7;

/** One claim holds all that is to be done for one hospital, so that two people do not phone it. */
export const claimKeySchema = z
  .string()
  .regex(
    /^((center|report|import|mail):[1-9]\d{0,15}|notice:[a-z0-9-]{1,100}|review:[a-z0-9-]{1,60}:(en|es))$/,
  );
export const claimItemSchema = z.strictObject({ key: claimKeySchema });
export const assignItemsSchema = z.strictObject({
  keys: z.array(claimKeySchema).min(1).max(500),
  person: z.strictObject({ id: z.string().min(1).max(100), name: z.string().min(1).max(200) }),
});

export const dismissFindingSchema = z.strictObject({
  id: centerIdSchema,
  code: z.string().min(1).max(60),
  field: z.string().max(100),
  /** The finding's words: they hold its values, so that it comes back when those change. */
  message: z.string().min(1).max(500),
  why: whySchema,
});

export const recallFindingSchema = z.strictObject({
  id: centerIdSchema,
  dismissalId: z.number().int().positive(),
});

export const markLinkSchema = z.strictObject({
  id: centerIdSchema,
  url: z.url().max(500),
  dead: z.boolean(),
});

/** `foundOn`: the day on which it did not open. */
export type DeadLink = { url: string; foundOn: string };

export const QUEUE_KINDS = [
  'report',
  'answer',
  'notice',
  'draft',
  'returned',
  'mail',
  'review',
  'overdue',
  'due',
  'unproven',
  'hidden',
  'import',
  'finding',
] as const;
export type QueueKind = (typeof QUEUE_KINDS)[number];

/** One thing to do. */
export type QueueItem = {
  kind: QueueKind;
  /** `report:12`: the item itself. */
  key: string;
  /** What a claim on it is held under. */
  claimKey: string;
  center: { id: number; slug: string; name: string; city: string; region: string } | null;
  /** The question, in the words of the reader, the hospital's note, the reviewer, the finding or the editors' notes. */
  says: string;
  /**
   * Reports: the topic. Answers: the changed fields. Drafts, notices, reviews: who wrote. Returned: whose it is. Mails: their kind.
   * Imports: the status. Findings: the code.
   */
  about: string | null;
  /** Findings: where. */
  field: string | null;
  /** The day since when it waits. */
  since: string;
  /** The last day on which it is in time; null: no promise was made. */
  dueOn: string | null;
  claim: { personId: string; name: string; until: string } | null;
  /** Who looks at the queue may do it; false: they see it, and somebody else decides. */
  isDoable: boolean;
};
