import { Fragment } from 'react';
import type { Speaks } from '@/components/ui/translate';
import s from './cite.module.css';

export interface CiteMark {
  number: number;
  /** Set on the first use of a source, so that the list can link back. */
  id?: string;
}

export const sourceAnchor = (number: number) => `s-${number}`;
export const citeAnchor = (number: number) => `c-${number}`;

/** Small numbers that lead to the sources at the end of the page. */
export function Cite({ marks, t }: Speaks & { marks: readonly CiteMark[] }) {
  return (
    <sup className={s.cite}>
      {marks.map(({ number, id }, place) => (
        <Fragment key={number}>
          {place > 0 && ' '}
          <a id={id} href={`#${sourceAnchor(number)}`} aria-label={t('learn.cite', { number })}>
            {number}
          </a>
        </Fragment>
      ))}
    </sup>
  );
}
