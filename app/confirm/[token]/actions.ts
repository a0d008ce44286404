'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { saving } from '@/app/saving';
import { type FormState, refuse } from '@/components/ui/form/state';
import { hospitalFault } from '@/domain/hospital-link/link';
import { answerLink, linkLanguage } from '@/server/hospital-link/link';
import { clientAddress } from '@/server/http/client-address';

/** Sent by a hospital that has a link. The token is all the authority there is, and it is checked again here. */
export const answer = saving(
  async (token: string, _: FormState, form: FormData): Promise<FormState> => {
    const visit = { address: clientAddress(await headers()), now: new Date() };
    const answered = answerLink(String(token), form, visit);
    if (answered.outcome !== 'again')
      redirect(
        `/confirm/${encodeURIComponent(token)}${answered.outcome === 'thanks' ? '?flash=thanks' : ''}`,
      );
    const t = await getTranslations({ locale: linkLanguage(token), namespace: 'hospital.form.faults' });
    const words = Object.entries(answered.errors).map(([name, error]) => [
      name,
      t(hospitalFault(name, error)),
    ]);
    const { edit, ...fields } = Object.fromEntries(words);
    return refuse(form, { form: edit, fields });
  },
  (token) => linkLanguage(token),
);
