/** Whether a form only asks for a page, as a search does. One that React made in the browser has no method of its own. */
export const onlyAsks = (form: HTMLFormElement): boolean =>
  form.method === 'get' && !form.action.startsWith('javascript:');
