'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { saving } from '@/app/saving';
import { type FormState, refuse } from '@/components/ui/form/state';
import { localeOr, localPath } from '@/domain/locale';
import { REPORT_FAULT_FIELDS } from '@/domain/report/report';
import { clientAddress } from '@/server/http/client-address';
import { sendGeneral, slowDown } from '@/server/report/report';

/** About no listing in particular. Anybody can call this with anything: all of it is checked behind `sendGeneral`. */
export const reportGeneral = saving(
  async (locale: string, _: FormState, form: FormData): Promise<FormState> => {
    const language = localeOr(locale);
    const address = clientAddress(await headers());
    const sent = sendGeneral(form, { language, address, now: new Date() });
    await slowDown(sent);
    if (sent.ok) redirect(localPath(language, `/report/${sent.number}`));
    const t = await getTranslations({ locale: language, namespace: 'report' });
    const words = sent.faults.map((fault) => {
      const says =
        fault === 'topic' || fault === 'text' ? t(`general.faults.${fault}`) : t(`faults.${fault}`);
      return [REPORT_FAULT_FIELDS[fault] ?? '', says] as const;
    });
    const { '': whole, ...fields } = Object.fromEntries(words);
    return refuse(form, { form: whole, fields });
  },
  (locale) => localeOr(locale),
);
