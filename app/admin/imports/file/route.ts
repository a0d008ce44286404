import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { startImport } from '@/db/import/commands';
import { requireCommand } from '@/server/account/session';
import { db } from '@/server/db';
import { isFromHere } from '@/server/http/admin-headers';
import { beginCheck } from '@/server/import/begin-check';
import { receiveFile } from '@/server/import/receive-file';
import { longWrite } from '@/server/long-write';

/**
 * Takes a file in as it comes, packing it, and goes to where its check can be watched. Nothing of it is read before it
 * is known who sends it.
 */
export async function POST(request: Request): Promise<Response> {
  const { method, headers } = request;
  const asked = {
    method,
    origin: headers.get('origin'),
    host: headers.get('x-forwarded-host') ?? headers.get('host'),
  };
  if (!isFromHere(asked, process.env.PUBLIC_URL))
    return new Response('This did not come from a page of this site.', { status: 403 });
  const actor = await requireCommand('start-import');
  const file = await receiveFile(request);
  if ('fault' in file) redirect(`/admin/imports?flash=${file.fault}`);
  const attempt = randomUUID();
  // It may have come in slowly: another file may be being taken meanwhile.
  await longWrite();
  const result = startImport(db(), actor, { ...file, attempt }, { now: new Date() });
  if (!result.ok) redirect('/admin/imports?flash=file-missing');
  beginCheck({ importId: result.importId, attempt });
  redirect(`/admin/imports/${result.importId}`);
}
