const DESK_PATH = /^\/admin(\/[\w./-]*)?(\?[\w=&%.-]*)?$/;
const NO_RETURN =
  /^\/admin\/(sign-in|two-factor|setup|invitation|forgot-password|reset-password|not-permitted)/;

/** Where to go after signing in: a page of the desk, whatever the address asked for. */
export function nextPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.includes('//') || asked.includes('..')) return '/admin';
  return DESK_PATH.test(asked) && !NO_RETURN.test(asked) ? asked : '/admin';
}
