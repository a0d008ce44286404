'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { localeOr, localPath } from '@/domain/locale';
import type { ReportState } from '@/domain/report/report';
import { clientAddress } from '@/server/http/client-address';
import { sendReport } from '@/server/report/report';

/** Sent by the form of one listing. Anybody can call this with anything: all of it is checked behind `sendReport`. */
export async function report(
  locale: string,
  slug: string,
  { tries }: ReportState,
  form: FormData,
): Promise<ReportState> {
  const language = localeOr(locale);
  const address = clientAddress(await headers());
  const sent = sendReport(form, { slug: String(slug), language, address, now: new Date() });
  if (sent.ok) redirect(localPath(language, `/report/${sent.number}`));
  return { faults: sent.faults, values: sent.values, tries: Number(tries) + 1 };
}
