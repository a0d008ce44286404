import type { ReactNode } from 'react';
import { FocusHere } from './focus-here';
import s from './form.module.css';

type MessageProps = {
  id?: string;
  /** Takes the focus again whenever this is another one. */
  of: unknown;
  children: ReactNode;
};

/** What came of a press, heard first. */
export function Message({ id, of, children }: MessageProps) {
  return (
    <FocusHere id={id} className={`note ${s.message}`} of={of}>
      {children}
    </FocusHere>
  );
}
