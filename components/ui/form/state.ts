import { parse, type Submission, type SubmissionResult } from '@conform-to/dom';
import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';
import { sentenceOf } from '@/domain/field-errors';

/** What came of a form. null: it was not sent yet. Works with and without scripts. */
export type FormState = {
  /** It was refused: what is wrong with it, and what was typed. */
  result?: SubmissionResult<string[]>;
  /** It was taken: what to say. */
  message?: string;
  /** Shown under the message, this once, to be copied. */
  link?: string;
  /** Shown this once, by what stands in the form's place. */
  codes?: string[];
  /** Links to several hospitals, or where they were sent; shown this once in the same way. */
  made?: { name: string; link: string; sentTo: string | null }[];
  /** Where to look before going on, shown under what is wrong. */
  links?: readonly { href: string; label: string }[];
  /** One more question, asked because of what was typed. */
  ask?: FieldSpec;
} | null;

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

/** What nobody types twice for us: it is never sent back to a browser. */
const SECRETS = ['password', 'newPassword', 'again', 'code'] as const;

export type Choices = readonly (readonly [value: string, label: string])[];

type SpecParts = {
  label: string;
  autoComplete?: string;
  inputMode?: 'numeric';
  /** Which values are offered; others may be typed, too. */
  offered?: readonly string[];
  help?: string;
  /** May stay empty. */
  optional?: boolean;
  max?: number;
  /** Of a long text. */
  rows?: number;
  /** Neighbors of one group stand in a frame with this name. */
  group?: string;
  value?: string | number | null;
  choices?: Choices;
  /** Which files a field for a file takes. */
  accept?: string;
  autoCapitalize?: 'characters';
  /** The first and the last day that a date may be. */
  first?: string;
  last?: string;
};
/** One field of a form. A password has a name that is known to be secret. */
export type FieldSpec = SpecParts &
  (
    | { type: 'password'; name: (typeof SECRETS)[number] }
    | {
        type?: 'text' | 'email' | 'date' | 'file' | 'long' | 'choice' | 'tick';
        name: string;
      }
  );

type Refusal = {
  /** Dotted name of a field → what is wrong with it, in a sentence. */
  fields?: Record<string, string>;
  /** What is wrong with the form as a whole, in a sentence. */
  form?: string;
};

/** The names that forms of ours have; conform trips over others, and React's and its own are no fields. */
const NAME = /^(?!__)\w[\w:-]*(\.\w[\w-]*)*$/;
const isField = (name: string) => NAME.test(name) && !/(^|\.)(__proto__|constructor)(\.|$)/.test(name);

/** What a person typed: text, by fields of ours. */
function typedIn(form: FormData): FormData {
  const typed = new FormData();
  for (const [name, value] of form) if (typeof value === 'string' && isField(name)) typed.append(name, value);
  return typed;
}

const refusal = (submission: Submission<unknown>): NonNullable<FormState> => {
  const { error, initialValue } = submission.reply({ hideFields: [...SECRETS] });
  return { result: { status: 'error', error, initialValue } };
};

/** A form that was not taken: what is wrong, in the order given, and what was typed in it but for passwords. */
export function refuse(form: FormData, { fields = {}, form: whole }: Refusal): NonNullable<FormState> {
  const faults = [...(whole ? [['', whole] as const] : []), ...Object.entries(fields)];
  const error = Object.fromEntries(faults.map(([name, message]) => [name, [message]]));
  return refusal(parse(typedIn(form), { resolve: () => ({ error }) }));
}

/** What was typed as the schema reads it; or the form's answer, which says what is wrong. */
export function readForm<S extends z.ZodType>(
  form: FormData,
  schema: S,
): { value: z.output<S>; refused?: never } | { value?: never; refused: NonNullable<FormState> } {
  const submission = parseWithZod(typedIn(form), {
    schema,
    disableAutoCoercion: true,
    // The second fault of a field often follows from the first.
    formatError: (issues: z.core.$ZodIssue[]) => issues.slice(0, 1).map(sentenceOf),
  });
  return submission.status === 'success' ? { value: submission.value } : { refused: refusal(submission) };
}

/** A field of a form as text; a missing one, or a file, is empty. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
