import { type FormState, refuse } from '@/components/ui/form/state';
import { isDiskFault } from '@/db/disk-fault';
import type { Locale } from '@/domain/locale';
import { wordsIn } from '@/i18n/words';
import { noteUnsaved } from '@/server/http/unsaved';

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
