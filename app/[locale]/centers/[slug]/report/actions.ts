'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { saving } from '@/app/saving';
import { type FormState, refuse } from '@/components/ui/form/state';
import { localeOr, localPath } from '@/domain/locale';
import { REPORT_FAULT_FIELDS } from '@/domain/report/report';
import { clientAddress } from '@/server/http/client-address';
import { sendReport, slowDown } from '@/server/report/report';

/** Sent by the form of one listing. Anybody can call this with anything: all of it is checked behind `sendReport`. */
export const report = saving(
  async (locale: string, slug: string, _: FormState, form: FormData): Promise<FormState> => {
    const language = localeOr(locale);
    const address = clientAddress(await headers());
    const sent = sendReport(form, { slug: String(slug), language, address, now: new Date() });
    await slowDown(sent);
    if (sent.ok) redirect(localPath(language, `/report/${sent.number}`));
    const t = await getTranslations({ locale: language, namespace: 'report.faults' });
    const words = sent.faults.map((fault) => [REPORT_FAULT_FIELDS[fault] ?? '', t(fault)] as const);
    const { '': whole, ...fields } = Object.fromEntries(words);
    return refuse(form, { form: whole, fields });
  },
  (locale) => localeOr(locale),
);
