import { onlyAsks } from '@/components/ui/form/only-asks';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const controlsIn = (within: ParentNode) => [
  ...within.querySelectorAll<Control>(':is(input, textarea, select)[name]'),
];
const isTick = (control: Control): control is HTMLInputElement =>
  control.type === 'radio' || control.type === 'checkbox';

function isChanged(control: Control): boolean {
  if (isTick(control)) return control.checked !== control.defaultChecked;
  if (control instanceof HTMLSelectElement)
    return [...control.options].some((option) => option.selected !== option.defaultSelected);
  return control.value.trim() !== (control.dataset.asked ?? control.defaultValue);
}

/** What a search form holds that was not asked for yet, as it would stand in the address; null: nothing was changed. */
export function changedSearch(query: string): URLSearchParams | null {
  const form = document.querySelector<HTMLInputElement>('input[name=near]')?.form;
  const seen = form ? controlsIn(form).filter(({ type }) => type !== 'hidden') : [];
  if (!form || !seen.some(isChanged)) return null;
  const params = new URLSearchParams(query);
  params.delete('page');
  const asked = new FormData(form);
  for (const name of new Set(seen.map((control) => control.name))) {
    params.delete(name);
    for (const value of asked.getAll(name)) if (value !== '') params.append(name, String(value));
  }
  return params;
}

/** One item of the tab's storage, from the press on another language to the page that it opens. */
const KEY = 'typed';
type Kept = { path: string; fields: [name: string, value: string][] };
const NOT_TYPED = ['hidden', 'submit', 'button', 'file', 'password'];

/** In forms that send something, and questions to take along. Fields about a patient stand in no form and have no name. */
const typedControls = () =>
  controlsIn(document).filter(
    ({ form, name, type }) =>
      (form ? form.closest('main') && !onlyAsks(form) : name === 'ask') && !NOT_TYPED.includes(type),
  );

/** Keeps what is typed in forms for the same page in another language. */
export function keepTyped(path: string): void {
  const filled = typedControls().filter((control) => (isTick(control) ? control.checked : control.value));
  if (filled.length === 0) return;
  const kept: Kept = { path, fields: filled.map(({ name, value }) => [name, value]) };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing: the form is empty in the other language.
  }
}

/** Puts it back, and forgets it on whatever page comes next. */
export function restoreTyped(path: string): void {
  let kept: Kept | null = null;
  try {
    kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null;
    sessionStorage.removeItem(KEY);
  } catch {
    return;
  }
  if (kept?.path !== path) return;
  for (const control of typedControls()) {
    const values = kept.fields.filter(([name]) => name === control.name).map(([, value]) => value);
    if (isTick(control)) control.checked = values.includes(control.value);
    else if (values[0] !== undefined) control.value = values[0];
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
