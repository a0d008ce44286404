import { createHash, randomBytes, randomInt } from 'node:crypto';

const TOKEN_BYTES = 32;
/** Crockford's: no letter that is read as a digit. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What the database keeps of a token: enough to know it again, not enough to use it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The secret of a link, 256 bits. Only the link holds it. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

const group = () => Array.from({ length: 4 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');

/** `R-7KQ2-M4XD-93TF`: 60 bits, easy to read out on the telephone. */
export const newReportNumber = (): string => `R-${group()}-${group()}-${group()}`;
