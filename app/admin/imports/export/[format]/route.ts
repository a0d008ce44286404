import { notFound, redirect } from 'next/navigation';
import { exportCenters } from '@/db/import/commands';
import { flashHref } from '@/domain/flash';
import { chosenQuery, IMPORT_FORMATS, type ImportFormat, readChosen } from '@/domain/import/batch';
import { dayAtOffice } from '@/domain/queue/business-days';
import { requireSignedIn, requireViewer } from '@/server/account/session';
import { isFresh } from '@/server/account/step-up';
import { db } from '@/server/db';
import { exportParts } from '@/server/import/export-file';

const TYPES: Record<ImportFormat, string> = { csv: 'text/csv', json: 'application/json' };

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8' };

type RouteProps = { params: Promise<{ format: string }> };

/** Every listing, or those that `id` names, with everything that editors see. The log keeps that it was taken out. */
export async function GET(request: Request, { params }: RouteProps): Promise<Response> {
  const actor = await requireViewer('imports');
  const { format: asked } = await params;
  const format = IMPORT_FORMATS.find((known) => known === asked);
  if (!format) notFound();
  const now = new Date();
  const { searchParams } = new URL(request.url);
  const chosen = readChosen(searchParams.getAll('id'));
  if (chosen.fault !== null) return new Response(`${chosen.fault}\n`, { status: 400, headers: PLAIN });
  const named = chosen.ids;
  // Of the table of listings nothing was chosen: that is not to mean everything.
  if (named.length === 0 && searchParams.has('back')) redirect(flashHref('/admin/centers', 'nothing-chosen'));
  const ids = named.length > 0 ? named : undefined;
  // That page asks who they are.
  if (!isFresh(await requireSignedIn(), now)) redirect(`/admin/imports${chosenQuery(named)}`);
  const allowed = exportCenters(db(), actor, { format, ids }, { now });
  if (!allowed.ok) notFound();
  const name = `hai-pump-centers-${dayAtOffice(now)}.${format}`;
  return new Response(streamOf(exportParts(db(), format, ids && new Set(ids))), {
    headers: {
      'Content-Type': `${TYPES[format]}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  });
}

function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}
