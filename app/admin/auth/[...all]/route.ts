import { isDiskFault } from '@/db/disk-fault';
import { auth } from '@/server/account/auth';
import { authHeaders } from '@/server/http/client-address';
import { logBug } from '@/server/log';

/**
 * What programs may do: sign in and out. Everything else has its page, which asks more of it. What is not here is a
 * 404, `get-session` too: it would show a script the token that its cookie hides from scripts.
 */
const OPEN = ['sign-in/email', 'two-factor/verify-totp', 'two-factor/verify-backup-code', 'sign-out'];

type Context = { params: Promise<{ all: string[] }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { all } = await params;
  if (!OPEN.includes(all.join('/'))) return new Response(null, { status: 404 });
  const headers = authHeaders(request.headers, request.headers.get('cookie') ?? '');
  for (const name of ['content-type', 'origin']) {
    const value = request.headers.get(name);
    if (value) headers.set(name, value);
  }
  const body = await request.text();
  try {
    return await auth().handler(new Request(request.url, { method: 'POST', headers, body }));
  } catch (error) {
    if (!isDiskFault(error)) throw error;
    logBug(error, 'sign-in');
    return Response.json({ code: 'DISK', message: 'Nothing can be saved at the moment.' }, { status: 503 });
  }
}
