import type { ReactNode } from 'react';
import { type Locale, localPath } from '@/domain/locale';

type EndingProps = { locale: Locale; title: string; lead: string; all: string; children?: ReactNode };

/** Where a hospital's link ends when there is nothing left to do. `all`: the words of the way on. */
export function Ending({ locale, title, lead, all, children }: EndingProps) {
  return (
    <main id="main" className="wrap ask" tabIndex={-1}>
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {children}
      <p>
        <a className="btn" href={localPath(locale, '/centers')}>
          {all}
        </a>
      </p>
    </main>
  );
}
