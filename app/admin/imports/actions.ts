'use server';

import { redirect } from 'next/navigation';
import { saving } from '@/app/saving';
import { type FormState, refuse } from '@/components/ui/form/state';
import { chosenQuery, readChosen } from '@/domain/import/batch';
import { requireCommand } from '@/server/account/session';
import { askAgain } from '../ask-again';

/** Before everything is handed out: whoever takes it says that it is them. */
export const unlockExport = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  await requireCommand('export-centers');
  const chosen = readChosen(
    String(form.get('ids') ?? '')
      .split(' ')
      .filter(Boolean),
  );
  if (chosen.fault !== null) return refuse(form, { form: chosen.fault });
  const question = await askAgain(form);
  if (question) return { result: question.result };
  redirect(`/admin/imports${chosenQuery(chosen.ids)}#out`);
});
