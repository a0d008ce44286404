'use server';

import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { redirect } from 'next/navigation';
import { type FormState, refuse } from '@/components/ui/form/state';
import { startImport } from '@/db/import/commands';
import { IMPORT_MAX_BYTES } from '@/domain/import/batch';
import { requireCommand } from '@/server/account/session';
import { db } from '@/server/db';
import { beginCheck } from '@/server/import/begin-check';
import { longWrite } from '@/server/long-write';

const zip = promisify(gzip);
const MB = 1024 * 1024;

/** Takes a file in and goes to where its check can be watched. */
export async function upload(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireCommand('start-import');
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return refuse(form, { fields: { file: 'Choose a file.' } });
  if (file.size > IMPORT_MAX_BYTES)
    return refuse(form, { fields: { file: `It is larger than ${IMPORT_MAX_BYTES / MB} MB. Divide it.` } });
  const content = await zip(new Uint8Array(await file.arrayBuffer()));
  const attempt = randomUUID();
  const fileName = file.name.slice(0, 200);
  // It may have come in slowly: another file may be being taken meanwhile.
  await longWrite();
  const result = startImport(db(), actor, { fileName, content, attempt }, { now: new Date() });
  if (!result.ok) return refuse(form, { fields: result.fieldErrors });
  beginCheck({ importId: result.importId, attempt });
  redirect(`/admin/imports/${result.importId}`);
}
