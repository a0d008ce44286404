import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { slugify } from '@/components/ui/slug';
import type { CALLOUT_KINDS } from '@/domain/learn/vocabulary';
import s from './callout.module.css';

export type CalloutKind = (typeof CALLOUT_KINDS)[number];

interface CalloutProps {
  kind: CalloutKind;
  title: string;
  children?: ReactNode;
}

function Asterisk() {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 2.500v19M3.800 7.200l16.400 9.600M20.200 7.200 3.800 16.800" />
    </svg>
  );
}

/** Quiet for advice, amber for doubt, red only for danger to life: that one is a heading of its own. */
export function Callout({ kind, title, children }: CalloutProps) {
  const id = `note-${slugify(title)}`;
  if (kind === 'danger') {
    return (
      <section className={s.danger} aria-labelledby={id}>
        <h2 id={id}>
          <Asterisk />
          {title}
        </h2>
        <div>{children}</div>
      </section>
    );
  }
  return (
    <div className={kind === 'doubt' ? s.doubt : s.advice} role="note" aria-labelledby={id}>
      <Icon name={kind === 'doubt' ? 'warn' : 'info'} />
      <div>
        <p id={id}>{title}</p>
        {children}
      </div>
    </div>
  );
}
