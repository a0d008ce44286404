import type { FieldErrors } from '@/domain/outcome';

/** What came of a form: what is wrong, what to say, or what is shown this once. */
export type FormState = {
  problem?: string;
  fieldErrors?: FieldErrors;
  said?: string;
  /** Shown this once, to be copied. */
  link?: string;
  codes?: string[];
  /** Where to look before going on, shown under the problem. */
  links?: readonly { href: string; label: string }[];
  /** One more question, asked because of what was typed. */
  ask?: FieldSpec;
  /** What was typed and may be shown again: never a password. */
  typed?: Record<string, string>;
} | null;

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

export type FieldSpec = {
  name: string;
  label: string;
  type?: 'text' | 'email' | 'password' | 'choice' | 'tick' | 'date' | 'long';
  autoComplete?: string;
  inputMode?: 'numeric';
  help?: string;
  /** May stay empty. */
  optional?: boolean;
  max?: number;
  /** Neighbors of one group stand in a frame with this name. */
  group?: string;
  value?: string;
  choices?: readonly (readonly [value: string, label: string])[];
};
