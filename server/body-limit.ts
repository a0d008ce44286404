import { IMPORT_MAX_BYTES } from '@/domain/desk/import-batch';

const KB = 1024;
const MB = 1024 * KB;

/** The first that fits counts. A listing's form with all its rows, in the longest letters, is about 300 KB. */
const LIMITS = [
  { path: /^\/admin\/auth\//, bytes: 16 * KB },
  // The file, and the form around it.
  { path: /^\/admin\/imports$/, bytes: IMPORT_MAX_BYTES + 64 * KB },
  { path: /^\/admin(\/|$)/, bytes: MB },
  { path: /^/, bytes: 256 * KB },
] as const;

const BODILESS = ['GET', 'HEAD', 'OPTIONS'];

type Asked = { method: string; path: string; headers: Headers };

/** Why a body is not even read: too large, or of a size that nobody says; null: it may come. Browsers always say it. */
export function refuseBody({ method, path, headers }: Asked): { status: 411 | 413; says: string } | null {
  if (BODILESS.includes(method)) return null;
  const length = headers.get('content-length');
  if (length === null) {
    return headers.has('transfer-encoding') ? { status: 411, says: 'Say how long it is.' } : null;
  }
  const bytes = LIMITS.find((limit) => limit.path.test(path))?.bytes ?? 0;
  return Number(length) <= bytes
    ? null
    : {
        status: 413,
        says: `This is too large to be taken: at most ${Math.floor(bytes / KB)} KB. Go back; nothing was saved.`,
      };
}
