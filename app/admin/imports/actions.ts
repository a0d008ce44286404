'use server';

import { redirect } from 'next/navigation';
import { saving } from '@/app/saving';
import type { FormState } from '@/components/ui/form/state';
import { chosenIn, chosenQuery } from '@/domain/import/batch';
import { requireCommand } from '@/server/account/session';
import { askAgain } from '../ask-again';

/** Before everything is handed out: whoever takes it says that it is them. */
export const unlockExport = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  await requireCommand('export-centers');
  const question = await askAgain(form);
  if (question) return { result: question.result };
  const chosen = chosenIn(String(form.get('ids') ?? '').split(' '));
  redirect(`/admin/imports${chosenQuery(chosen)}#out`);
});
