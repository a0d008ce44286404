import 'server-only';

const WORDS: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'E-mail address and password do not belong together.',
  INVALID_PASSWORD: 'That is not your password.',
  INVALID_CODE: 'That is not the code your app shows now.',
  INVALID_BACKUP_CODE: 'That is not one of your recovery codes, or it was used before.',
  USED_CODE: 'That code was used before. Wait for the next one.',
  ACCOUNT_TEMPORARILY_LOCKED: 'Too many wrong codes. Try again in 15 minutes.',
  INVALID_TOKEN: 'This link was used before, or is too old.',
};

/** A refusal of the auth library in the desk's own words. */
export const wordsFor = ({ code, message }: { code: string; message: string }): string =>
  WORDS[code] ?? (message || 'That did not work. Try again.');
