import { AccountForm } from './account-form';
import type { FormAction } from './form-state';

type MakeAccountProps = { action: FormAction; token: string; email: string | null };

/** Name and password of a new account; the address too, unless the invitation was sent to one. */
export function MakeAccount({ action, token, email }: MakeAccountProps) {
  return (
    <AccountForm
      id="account"
      action={action}
      hidden={{ token, ...(email && { email }) }}
      submit="Make my account"
      fields={[
        ...(email
          ? []
          : [{ name: 'email', label: 'E-mail address', type: 'email', autoComplete: 'username' } as const]),
        {
          name: 'name',
          label: 'Your name',
          autoComplete: 'name',
          help: 'Other editors see it beside what you do.',
        },
        {
          name: 'password',
          label: 'Password',
          type: 'password',
          autoComplete: 'new-password',
          help: 'At least 12 characters. A few words together are easy to remember.',
        },
        { name: 'again', label: 'The same password again', type: 'password', autoComplete: 'new-password' },
      ]}
    />
  );
}
