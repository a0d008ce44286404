import 'server-only';
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { verifyPassword as verifyEarlier } from 'better-auth/crypto';

/** What the OWASP Password Storage Cheat Sheet names first for scrypt: N = 2^17, r = 8, p = 1, which takes 128 MiB. */
const COST = { ln: 17, r: 8, p: 1 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const PREFIX = `$scrypt$ln=${COST.ln},r=${COST.r},p=${COST.p}$`;

/** One after the other: many at once would take 128 MiB each. */
let last: Promise<unknown> = Promise.resolve();

function derive(password: string, salt: Buffer): Promise<Buffer> {
  const options = { N: 2 ** COST.ln, r: COST.r, p: COST.p, maxmem: 2 ** (COST.ln + 8) * COST.r };
  const make = () =>
    new Promise<Buffer>((resolve, reject) => {
      scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) =>
        error ? reject(error) : resolve(key),
      );
    });
  const made = last.then(make);
  last = made.catch(() => {});
  return made;
}

/** `$scrypt$ln=17,r=8,p=1$<salt>$<key>`, in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return `${PREFIX}${salt.toString('base64url')}$${(await derive(password, salt)).toString('base64url')}`;
}

/** Whether a kept hash was made another way than today's, so that the next sign-in should make it anew. */
export const isOutdated = (hash: string): boolean => !hash.startsWith(PREFIX);

/** Hashes of today, and those that the auth library made before. */
export async function verifyPassword({
  hash,
  password,
}: {
  hash: string;
  password: string;
}): Promise<boolean> {
  if (isOutdated(hash)) {
    const isRight = await verifyEarlier({ hash, password });
    // A wrong password takes no less time than for an account of today, or for none.
    if (!isRight) await derive(password, randomBytes(SALT_BYTES));
    return isRight;
  }
  const [salt = '', key = ''] = hash.slice(PREFIX.length).split('$');
  const [kept, given] = [
    Buffer.from(key, 'base64url'),
    await derive(password, Buffer.from(salt, 'base64url')),
  ];
  return kept.length === given.length && timingSafeEqual(kept, given);
}
