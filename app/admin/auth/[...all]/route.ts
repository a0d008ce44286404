import { auth } from '@/server/account/auth';
import { authHeaders } from '@/server/http/client-address';
import { whyNotWritable } from '@/server/readiness';

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
  const answer = await auth().handler(new Request(request.url, { method: 'POST', headers, body }));
  const why = answer.status === 500 ? whyNotWritable() : null;
  return why ? Response.json({ code: 'DISK', message: why }, { status: 503 }) : answer;
}
