import 'server-only';
import { createHmac } from 'node:crypto';

const PERIOD_MS = 30_000;

/** RFC 6238: six digits of the half minute `step`, SHA-1. */
function codeAt(key: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', key).update(counter).digest();
  const at = (hash.at(-1) ?? 0) & 0xf;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Whether an app with this key shows `code` now. A telephone's clock may be half a minute off. */
export function isCodeOf(key: string, code: string, now: Date): boolean {
  const step = Math.floor(now.getTime() / PERIOD_MS);
  return [step - 1, step, step + 1].some((one) => codeAt(key, one) === code);
}
