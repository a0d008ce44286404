import type { ReactNode } from 'react';
import s from './form.module.css';

/** A form of one press that answers with another page. */
export function PressForm({
  action,
  children,
}: {
  action: (form: FormData) => Promise<void>;
  children: ReactNode;
}) {
  return (
    <form className={s.form} action={action}>
      {children}
    </form>
  );
}
