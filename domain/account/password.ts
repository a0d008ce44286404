export const PASSWORD_LENGTH_MIN = 12;
export const PASSWORD_LENGTH_MAX = 128;
const DIFFERENT_CHARACTERS_MIN = 6;

/**
 * What is wrong with a new password, in a sentence; null: nothing. Length decides, not kinds of characters
 * (NIST SP 800-63B, 5.1.1.2).
 */
export function passwordProblem(password: string, email: string): string | null {
  if (password.length < PASSWORD_LENGTH_MIN) {
    return `Use at least ${PASSWORD_LENGTH_MIN} characters. A few words together are easy to remember.`;
  }
  if (password.length > PASSWORD_LENGTH_MAX) return `Use at most ${PASSWORD_LENGTH_MAX} characters.`;
  if (new Set(password.toLowerCase()).size < DIFFERENT_CHARACTERS_MIN) {
    return 'Use more different characters.';
  }
  const [account = ''] = email.toLowerCase().split('@');
  const rest = password.toLowerCase().replaceAll(email.toLowerCase(), '');
  const left = account.length > 2 ? rest.replaceAll(account, '') : rest;
  if (left.length < PASSWORD_LENGTH_MIN / 2) return 'Do not make it out of your e-mail address.';
  return null;
}
