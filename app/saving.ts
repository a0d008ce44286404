import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { type FormState, refuse } from '@/components/ui/form/state';
import { isDiskFault } from '@/db/disk-fault';
import { flashHref } from '@/domain/flash';
import type { Locale } from '@/domain/locale';
import { wordsIn } from '@/i18n/words';
import { ADMIN_PATH_HEADER } from '@/server/http/admin-headers';
import { noteUnsaved } from '@/server/http/unsaved';
import { logBug } from '@/server/log';

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
    if (!isForm(args.at(-1))) return null;
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

/**
 * What the action of a button alone is made by, on the editors' pages: where nothing can be written, its page comes again
 * and says so. The status is a redirect's: a browser without scripts follows no other.
 */
export function pressing(action: (form: FormData) => Promise<void>) {
  return async (form: FormData): Promise<void> => {
    if (!isForm(form)) return;
    try {
      await action(form);
    } catch (error) {
      if (!isDiskFault(error)) throw error;
      logBug(error, 'press');
      redirect(flashHref((await headers()).get(ADMIN_PATH_HEADER) || '/admin', 'unsaved'));
    }
  };
}

/** What a browser sends of ours is a form. Whoever calls an action with anything else gets nothing done. */
const isForm = (given: unknown): boolean => given instanceof FormData;
