import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { respond } from '@/server/http/respond';

/**
 * Whose work this site is built from. The license of react-leaflet asks that its text goes to everyone who
 * receives a copy, and each reader's browser does.
 */
export async function GET(request: Request): Promise<Response> {
  const body = await readFile(path.join(process.cwd(), 'NOTICE'), 'utf8');
  return respond(request, { status: 200, type: 'text/plain; charset=utf-8', body });
}
