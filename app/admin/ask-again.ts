import { type FieldSpec, type FormState, formText, refuse } from '@/components/ui/form/state';
import { requireSignedIn } from '@/server/account/session';
import { isFresh, proveAgain } from '@/server/account/step-up';

export const PROOF: FieldSpec = {
  name: 'password',
  label: 'Your password, or the code your app shows now',
  type: 'password',
  autoComplete: 'current-password',
};

/**
 * Before what hands power or everything out: whoever has not proved lately that it is them is asked in the same form.
 * @returns that question; null: go on.
 */
export async function askAgain(form: FormData): Promise<FormState> {
  const signedIn = await requireSignedIn();
  if (isFresh(signedIn, new Date())) return null;
  const typed = formText(form, PROOF.name);
  const wrong = typed
    ? await proveAgain(signedIn, typed)
    : 'You signed in a while ago: say that it is still you.';
  if (wrong === null) return null;
  return { ...refuse(form, { fields: { password: wrong } }), ask: PROOF };
}
