import { notFound } from 'next/navigation';
import { exportCenters } from '@/db/import/commands';
import { IMPORT_FORMATS, type ImportFormat } from '@/domain/import/batch';
import { requireViewer } from '@/server/account/session';
import { db } from '@/server/db';
import { exportParts } from '@/server/import/export-file';

const TYPES: Record<ImportFormat, string> = { csv: 'text/csv', json: 'application/json' };

type RouteProps = { params: Promise<{ format: string }> };

/** Every listing, with everything that editors see. The log keeps that it was taken out. */
export async function GET(_: Request, { params }: RouteProps): Promise<Response> {
  const actor = await requireViewer('imports');
  const { format: asked } = await params;
  const format = IMPORT_FORMATS.find((known) => known === asked);
  if (!format) notFound();
  const now = new Date();
  exportCenters(db(), actor, { format }, { now });
  const name = `hai-pump-centers-${now.toISOString().slice(0, 10)}.${format}`;
  return new Response(streamOf(exportParts(db(), format)), {
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
