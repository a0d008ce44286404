/** What folds the form after a search: a choice leaves it open, a press on its button closes it. */
export const ASKED = 'asked';

/**
 * Sets the form's choices to what the address asks for. Links, Back and the map change the address without the
 * form's doing; rendering the fields anew instead would take the focus from the one in use.
 */
export function showChoices(form: HTMLFormElement, params: URLSearchParams): void {
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement && params.has('near')) field.value = params.get(field.name) ?? '';
    if (!(field instanceof HTMLInputElement)) continue;
    if (field.type === 'checkbox') field.checked = params.getAll(field.name).includes(field.value);
    if (field.type === 'radio') field.checked = isChosen(field, form, params);
  }
}

/** The empty choice ("any") holds when none of the others does. */
function isChosen(radio: HTMLInputElement, form: HTMLFormElement, params: URLSearchParams): boolean {
  const asked = params.getAll(radio.name);
  if (radio.value !== '') return asked.includes(radio.value);
  const others = form.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${radio.name}"]`);
  return ![...others].some((other) => other.value !== '' && asked.includes(other.value));
}
