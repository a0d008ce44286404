import { z } from 'zod';
import { daySchema } from '@/domain/day';
import { addressSchema, answerSchema, faxSchema, locationSchema, phoneSchema } from '@/domain/listing/center';
import { contactRoleSchema, languageSchema } from '@/domain/listing/confirm';
import { centerIdSchema, versionSchema } from '@/domain/listing/edit';

/** How a call ended. Only `reached` says anything about the facts. */
export const CALL_OUTCOMES = ['reached', 'voicemail', 'call-back', 'wrong-number', 'refused'] as const;
/** What a line of the log may say besides: nobody has called yet, and somebody is to. */
export const CALL_STEPS = [...CALL_OUTCOMES, 'to-call'] as const;
export type CallStep = (typeof CALL_STEPS)[number];

/** One fact to read out. `shows`: what the list says of it; null: not stated. */
export type CallLine = { name: string; kind: 'answer' | 'phone' | 'fax' | 'address'; shows: string | null };

export const CALL_NOTES_MAX = 2000;

/** What was answered: by the name of the fact, `services.pump_refill` or `phones.0`. What was not said is left out. */
export const callAnswersSchema = z.record(z.string().max(60), answerSchema);
export type CallAnswers = z.infer<typeof callAnswersSchema>;

/** What is right instead of what stands there; a phone or a fax that is null is taken off the listing. */
export const callCorrectionsSchema = z.strictObject({
  phones: z.record(z.string().regex(/^\d{1,2}$/), phoneSchema.shape.number.nullable()),
  fax: faxSchema.shape.number.nullable().optional(),
  /** A number that the listing does not have yet. */
  added: phoneSchema.omit({ sourceUrl: true }).optional(),
  address: addressSchema.optional(),
  /** Where the right address lies. */
  location: locationSchema.optional(),
});
export type CallCorrections = z.infer<typeof callCorrectionsSchema>;

/**
 * One attempt to reach a hospital, with all that came of it. `answers` and `corrections` count only if somebody was
 * reached. `allRight`: they said that all that is shown is right, so that what was not asked one by one counts as yes.
 */
export const recordCallSchema = z
  .strictObject({
    id: centerIdSchema,
    version: versionSchema,
    outcome: z.enum(CALL_OUTCOMES, 'Choose how it ended.'),
    dialed: phoneSchema.shape.number.nullable(),
    withRole: contactRoleSchema.nullable(),
    language: languageSchema,
    /** Whether a call in Spanish reached an interpreter; null: it was not in Spanish, or nobody asked. */
    interpreter: answerSchema.nullable(),
    callBackOn: daySchema.nullable(),
    notes: z.string().trim().max(CALL_NOTES_MAX).nullable(),
    answers: callAnswersSchema,
    corrections: callCorrectionsSchema,
    allRight: z.boolean(),
  })
  .refine(({ outcome, withRole }) => outcome !== 'reached' || withRole !== null, {
    path: ['withRole'],
    error: 'say whom you spoke with, by what they do',
  })
  .refine(({ outcome, callBackOn }) => outcome !== 'call-back' || callBackOn !== null, {
    path: ['callBackOn'],
    error: 'say on which day to call back',
  });

/** So many hospitals may be marked at once. */
const MARKED_MAX = 200;
export const markForCallSchema = z.strictObject({
  ids: z.array(centerIdSchema).min(1).max(MARKED_MAX),
});

/** One line of a hospital's log of calls. */
export type CallEntry = {
  id: number;
  at: string;
  whoName: string;
  step: CallStep;
  withRole: string | null;
  language: string | null;
  interpreter: 'yes' | 'no' | null;
  callBackOn: string | null;
  notes: string | null;
  /** The call counted as the hospital's confirmation. */
  confirmed: boolean;
};
