import type { FieldErrors } from '@/domain/desk/outcome';

/** What the parts of the listing's form show: the words in the fields, what is wrong, and what stood there. */
export type FormView = {
  typed: ReadonlyMap<string, string>;
  saved: ReadonlyMap<string, string>;
  errors: FieldErrors;
  /** Where facts without a source of their own come from, in words. */
  fallbackSource: string;
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
  const isWrong = name in view.errors;
  return {
    id: name,
    name,
    'aria-invalid': isWrong || undefined,
    'aria-describedby': isWrong ? `${name}-error` : undefined,
  };
}
