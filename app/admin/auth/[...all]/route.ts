import { auth } from '@/server/auth';
import { authHeaders } from '@/server/client-address';

/** What programs may do: sign in and out. Everything else has its page, which asks more of it. */
const OPEN = [
  'sign-in/email',
  'two-factor/verify-totp',
  'two-factor/verify-backup-code',
  'sign-out',
  'get-session',
];

type Context = { params: Promise<{ all: string[] }> };

async function handle(request: Request, { params }: Context): Promise<Response> {
  const { all } = await params;
  if (!OPEN.includes(all.join('/'))) return new Response(null, { status: 404 });
  const headers = authHeaders(request.headers, request.headers.get('cookie') ?? '');
  for (const name of ['content-type', 'origin']) {
    const value = request.headers.get(name);
    if (value) headers.set(name, value);
  }
  const body = request.method === 'POST' ? await request.text() : undefined;
  return auth().handler(new Request(request.url, { method: request.method, headers, body }));
}

export const GET = handle;
export const POST = handle;
