'use server';

import { redirect } from 'next/navigation';
import { saving } from '@/app/saving';
import { type FormState, refuse } from '@/components/ui/form/state';
import { recordCall } from '@/db/call/commands';
import { type Flash, flashHref } from '@/domain/flash';
import { requireCommand } from '@/server/account/session';
import { readCall } from '@/server/call/call';
import { db } from '@/server/db';
import { pathOf } from '../form-answer';

/** Records one call with all that came of it. */
export const record = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('record-call');
  const result = recordCall(db(), actor, readCall(form), { now: new Date() });
  if ('fieldErrors' in result) return refuse(form, { fields: inForm(result.fieldErrors) });
  if (!result.ok) redirect(flashHref(`${pathOf(form)}/call`, 'conflict' in result ? 'changed' : 'gone'));
  const { edits, confirmed, unanswered, held } = result;
  const isOpen = !confirmed && unanswered.length > 0;
  const flash: Flash[] = [
    confirmed ? 'call-confirmed' : isOpen ? 'call-open' : held ? `call-held-${held}` : 'call-noted',
    ...(edits === 'none' ? [] : [`call-${edits}` as const]),
  ];
  redirect(flashHref(form.get('from') === 'queue' ? '/admin' : pathOf(form), flash));
});

/** What is wrong with the listing, at the fields of the call. */
function inForm(errors: Record<string, string>): Record<string, string> {
  const names: [RegExp, string][] = [
    [/^corrections\.added\.(number|for|label)$/, 'add.$1'],
    [/^phones\.\d+\.(for|label)$/, 'add.$1'],
    [/^(?:corrections\.)?(phones\.\d+|fax)(\.number)?$/, 'fix.$1'],
    [/^(?:corrections\.)?(address\.\w+)$/, 'fix.$1'],
    [/^(?:corrections\.)?location.*$/, 'fix.address.city'],
  ];
  return Object.fromEntries(
    Object.entries(errors).map(([name, message]) => {
      const found = names.find(([pattern]) => pattern.test(name));
      return [found ? name.replace(...found) : name, message];
    }),
  );
}
