import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import s from './note.module.css';

type NoteProps = {
  icon: 'phone' | 'info' | 'search';
  /** What is one tap away, so that the results begin on the first screen. */
  more?: ReactNode;
  children: ReactNode;
};

/** What to know before the list is read, in a quiet line or two. */
export function Note({ icon, more, children }: NoteProps) {
  const line = (
    <>
      <Icon name={icon} className="icon-s" />
      <span>{children}</span>
    </>
  );
  if (!more) return <p className={s.note}>{line}</p>;
  return (
    <details className={s.note}>
      <summary>
        {line}
        <Icon name="down" className="icon-s" />
      </summary>
      {more}
    </details>
  );
}
