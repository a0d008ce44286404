import 'server-only';
import type { AsyncLocalStorage } from 'node:async_hooks';
import { type FormState, refuse } from '@/components/ui/form/state';
import { isDiskFault } from '@/db/disk-fault';
import type { Locale } from '@/domain/locale';
import { wordsIn } from '@/i18n/words';
import { logBug } from '@/server/log';

declare global {
  /** What `scripts/run/http-server.mjs` is told of the answer that is being made: Next lets no form set its status. */
  var haiAnswers: AsyncLocalStorage<{ isUnsaved?: boolean }> | undefined;
}

/** Writes down that the disk refused something; the answer's status is then 503. */
export function noteUnsaved(error: unknown, where: string): void {
  logBug(error, where);
  const answer = globalThis.haiAnswers?.getStore();
  if (answer) answer.isUnsaved = true;
}

/**
 * What every form's action is made by: where nothing can be written (a full disk, mostly), the form says so and keeps
 * what was typed. Nothing is half-written then: each command is one transaction.
 * @param languageOf what the form speaks, from what was bound to its action; the editors' forms: English
 */
export function saving<Bound extends unknown[]>(
  action: (...args: [...Bound, FormState, FormData]) => Promise<FormState>,
  languageOf: (...bound: Bound) => Locale = () => 'en',
) {
  return async (...args: [...Bound, FormState, FormData]): Promise<FormState> => {
    try {
      return await action(...args);
    } catch (error) {
      if (!isDiskFault(error)) throw error;
      noteUnsaved(error, 'form');
      const bound = args.slice(0, -2) as Bound;
      const { t } = await wordsIn(languageOf(...bound));
      return refuse(args[args.length - 1] as FormData, { form: t('errors.unsaved') });
    }
  };
}
