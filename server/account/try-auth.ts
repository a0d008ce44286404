import 'server-only';
import { isAPIError } from 'better-auth/api';

type Tried<Value> = { ok: true; value: Value } | { ok: false; code: string; message: string };

/** What the auth library said; its refusals as values, anything else thrown on. */
export async function tryAuth<Value>(work: () => Promise<Value>): Promise<Tried<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    const { code = 'UNKNOWN', message = '' } = error.body ?? {};
    return { ok: false, code, message };
  }
}
