import type { FormCheck } from '@/domain/listing/duplicates';

/** What the parts of the listing's form show: the words in the fields, what is wrong, and what stood there. */
export type FormView = FormCheck & {
  typed: ReadonlyMap<string, string>;
  saved: ReadonlyMap<string, string>;
  /** The dotted names of what somebody should look at. */
  worthALook?: readonly string[];
};

export const typedOf = ({ typed }: FormView, name: string): string => typed.get(name) ?? '';

/** Whether anything at or under this name differs from what is published. */
export function isChanged({ typed, saved }: FormView, at: string): boolean {
  const names = new Set([...typed.keys(), ...saved.keys()]);
  return [...names].some(
    (name) => (name === at || name.startsWith(`${at}.`)) && typed.get(name) !== saved.get(name),
  );
}

/** For the attributes of a field: its name and id, and whether something is wrong with it. */
export function fieldProps(view: FormView, name: string) {
  return {
    id: name,
    name,
    'aria-invalid': name in view.errors || undefined,
    'aria-describedby': describedBy(view, name),
  };
}

export const errorId = (field: string) => `${field}-error`;
export const duplicatesId = (field: string) => `${field}-duplicates`;

/** The ids of what is said beside a field; undefined: nothing is. */
export function describedBy({ errors, duplicates }: FormCheck, field: string): string | undefined {
  const ids = [
    ...(field in errors ? [errorId(field)] : []),
    ...(field in duplicates ? [duplicatesId(field)] : []),
  ];
  return ids.join(' ') || undefined;
}

/** The form that discards one's own draft: `DraftState` shows and hides it as drafts come and go. */
export const DISCARD_FORM = 'discard-draft';
