'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { saving } from '@/app/saving';
import { type FormState, refuse } from '@/components/ui/form/state';
import { localeOr, localPath } from '@/domain/locale';
import { MISSING_FAULT_FIELDS, type MissingFault } from '@/domain/report/missing';
import { clientAddress } from '@/server/http/client-address';
import { sendMissing, slowDown } from '@/server/report/report';

/** A hospital that is not on the list. Anybody can call this with anything: all of it is checked behind `sendMissing`. */
export const reportMissing = saving(
  async (locale: string, _: FormState, form: FormData): Promise<FormState> => {
    const language = localeOr(locale);
    const address = clientAddress(await headers());
    const sent = sendMissing(form, { language, address, now: new Date() });
    await slowDown(sent);
    if (sent.ok) redirect(localPath(language, `/report/${sent.number}`));
    const t = await getTranslations({ locale: language, namespace: 'report' });
    const wordsOf = (fault: MissingFault) =>
      fault === 'hospital' || fault === 'place' || fault === 'text'
        ? t(`missing.faults.${fault}`)
        : t(`faults.${fault}`);
    const words = sent.faults.map((fault) => [MISSING_FAULT_FIELDS[fault] ?? '', wordsOf(fault)] as const);
    const { '': whole, ...fields } = Object.fromEntries(words);
    return refuse(form, { form: whole, fields });
  },
  (locale) => localeOr(locale),
);
