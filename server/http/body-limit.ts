import { IMPORT_MAX_BYTES } from '@/domain/import/batch';

const KB = 1024;
const MB = 1024 * KB;

type Limit = { path: RegExp; bytes: number; signedIn?: true };

/**
 * The first match counts. A listing's form, with every row filled to its limit in multi-byte letters, is about 300 KB.
 */
const LIMITS: Limit[] = [
  { path: /^\/admin\/auth\//, bytes: 16 * KB },
  // The file, and the form around it. So much is read only from somebody who is known.
  { path: /^\/admin\/imports$/, bytes: IMPORT_MAX_BYTES + 64 * KB, signedIn: true },
  { path: /^\/admin(\/|$)/, bytes: MB },
  { path: /^/, bytes: 256 * KB },
];

const BODILESS = ['GET', 'HEAD', 'OPTIONS'];

type Asked = { method: string; path: string; headers: Headers; isSignedIn: () => boolean };

/** Why a body is refused unread: too large, or without a stated size, which browsers always send; null: accepted. */
export function refuseBody({
  method,
  path,
  headers,
  isSignedIn,
}: Asked): { status: 411 | 413; says: string } | null {
  if (BODILESS.includes(method)) return null;
  const length = headers.get('content-length');
  if (length === null) {
    return headers.has('transfer-encoding') ? { status: 411, says: 'Say how long it is.' } : null;
  }
  const fits = ({ path: pattern, signedIn }: Limit) => pattern.test(path) && (!signedIn || isSignedIn());
  const bytes = LIMITS.find(fits)?.bytes ?? 0;
  return Number(length) <= bytes
    ? null
    : {
        status: 413,
        says: `This is too large to be taken: at most ${Math.floor(bytes / KB)} KB. Go back; nothing was saved.`,
      };
}
