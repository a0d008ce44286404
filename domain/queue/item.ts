import { z } from 'zod';
import { daySchema } from '@/domain/day';
import { centerIdSchema, whySchema } from '@/domain/listing/edit';
import { LOCALES } from '@/domain/locale';

export const CLAIM_MINUTES = 30;
export const ASSIGN_DAYS = 7;

/** One claim holds all that is to be done for one hospital, so that two people do not phone it. */
export const claimKeySchema = z
  .string()
  .regex(
    new RegExp(
      `^((center|report|import|mail):[1-9]\\d{0,15}|notice:[a-z0-9-]{1,100}|review:[a-z0-9-]{1,60}:(${LOCALES.join('|')}))$`,
    ),
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

/** A thing is put off for so many days by one press, and at most for so many. */
export const SNOOZE_DAYS = 7;
export const SNOOZE_DAYS_MAX = 31;
export const snoozeItemSchema = z.strictObject({
  /** Of the item. Readers were promised an answer to a report. */
  key: z
    .string()
    .max(1000)
    .regex(/^(?!report:)[a-z]+:/),
  until: daySchema.nullable(),
});

/** `foundOn`: the day on which it did not open. */
export type DeadLink = { url: string; foundOn: string };

/** The most pressing first: what is wrong and readers see it, what readers were promised, what is overdue. */
export const QUEUE_KINDS = [
  'wrong',
  'report',
  'overdue',
  'call',
  'answer',
  'notice',
  'draft',
  'returned',
  'mail',
  'review',
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
  /** The key of a claim on it. */
  claimKey: string;
  center: { id: number; slug: string; name: string; city: string; region: string } | null;
  /** The question, in the words of the reader, the hospital's note, the reviewer, the finding or the editors' notes. */
  says: string;
  /**
   * Reports: the topic. Answers: the changed fields. Drafts, notices, reviews: who wrote. Returned: whose it is. Mails:
   * their kind. Imports: the status. Findings: the code. Calls: the last step.
   */
  about: string | null;
  /** Findings: where. */
  field: string | null;
  /** The day on which it was added. */
  since: string;
  /** The last day on which it is in time; null: no promise was made. */
  dueOn: string | null;
  claim: { personId: string; name: string; until: string } | null;
  /** It is to be left alone until that day. */
  snoozed?: { until: string; name: string };
  /** Who looks at the queue may do it; false: they see it, and somebody else decides. */
  isDoable: boolean;
};

const first = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().max(100));

const queueParamsSchema = z.object({
  kind: first.pipe(z.enum(QUEUE_KINDS)).nullable().catch(null),
  q: first.transform((text) => text.trim()).catch(''),
  mine: first.transform((value) => value === '1').catch(false),
  /** What was put off, and nothing else. */
  snoozed: first.transform((value) => value === '1').catch(false),
  /** Several things are being given to somebody. */
  assign: first.transform((value) => value === '1').catch(false),
});

/** The filter of the queue from its address; invalid parameters are ignored. */
export function readQueueParams(params: Record<string, string | string[] | undefined>) {
  const { q, ...rest } = queueParamsSchema.parse(params);
  return { ...rest, text: q };
}

type QueueAddress = {
  kind?: string | null;
  text?: string;
  mine?: boolean;
  snoozed?: boolean;
  assign?: boolean;
};

/** The address of the queue with this filter. */
export function queueHref({ kind, text, mine, snoozed, assign }: QueueAddress): string {
  const query = new URLSearchParams({
    ...(kind && { kind }),
    ...(text && { q: text }),
    ...(mine && { mine: '1' }),
    ...(snoozed && { snoozed: '1' }),
    ...(assign && { assign: '1' }),
  });
  return query.size > 0 ? `/admin?${query}` : '/admin';
}

/** What the Confirm form closes. */
const CONFIRMED: readonly QueueItem['kind'][] = ['overdue', 'due', 'unproven'];
type NextCenter = NonNullable<QueueItem['center']>;

type Step = {
  /** The hospital that was just done. */
  after: number;
  personId: string;
  /** The hospitals that anybody has done today. */
  done: ReadonlySet<number>;
};

/**
 * The hospitals to confirm next, the nearest first: those that stand in the queue behind the one that was just done,
 * and that nobody else is on. `items`: the queue as it was before, in its order. One that was not in it leads to the
 * first.
 */
export function nextCenters(items: readonly QueueItem[], { after, personId, done }: Step): NextCenter[] {
  const place = items.findIndex(({ kind, center }) => center?.id === after && CONFIRMED.includes(kind));
  const found = new Map<number, NextCenter>();
  for (const { kind, center, claim, isDoable } of items.slice(place + 1)) {
    const isFree = claim === null || claim.personId === personId;
    if (!center || !isDoable || !isFree || !CONFIRMED.includes(kind)) continue;
    if (center.id !== after && !done.has(center.id)) found.set(center.id, center);
  }
  return [...found.values()];
}
