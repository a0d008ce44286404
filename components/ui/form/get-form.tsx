import type { ReactNode } from 'react';
import s from './form.module.css';

/** A form for readers that asks with GET: its answer is another page. */
export function GetForm({ action, children }: { action: string; children: ReactNode }) {
  return (
    <form className={s.roomy} action={action} noValidate>
      {children}
    </form>
  );
}
