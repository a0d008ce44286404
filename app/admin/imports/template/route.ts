import { requireViewer } from '@/server/account/session';
import { makeTemplate } from '@/server/import/export-file';

/** A workbook to fill in. */
export async function GET(): Promise<Response> {
  await requireViewer('imports');
  return new Response(new Uint8Array(await makeTemplate()), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': 'attachment; filename="hai-pump-centers-template.xlsx"',
    },
  });
}
