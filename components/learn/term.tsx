import type { ReactNode } from 'react';
import type { Speaks } from '@/components/ui/translate';
import s from './term.module.css';

interface TermProps extends Speaks {
  id: string;
  definition: string;
  glossaryHref: string;
  children: ReactNode;
}

/**
 * A word that explains itself: read out on focus, shown on a tap or Enter, closed by Esc or a tap beside it.
 * The browser's own popover does this without JavaScript; where it is missing, the style sheet shows the meaning
 * in the line.
 */
export function Term({ id, definition, glossaryHref, t, children }: TermProps) {
  const box = `term-${id}`;
  return (
    <>
      <button type="button" className={s.term} popoverTarget={box} aria-describedby={`${box}-means`}>
        {children}
      </button>
      <span className={s.box} id={box} popover="auto">
        <span id={`${box}-means`}>{definition}</span>{' '}
        <a href={`${glossaryHref}#${id}`}>{t('learn.glossary')}</a>
      </span>
    </>
  );
}
