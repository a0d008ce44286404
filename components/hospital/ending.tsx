import type { ReactNode } from 'react';

type EndingProps = { title: string; lead: string; children?: ReactNode };

/** Where a hospital's link ends when there is nothing left to do. */
export function Ending({ title, lead, children }: EndingProps) {
  return (
    <main id="main" className="wrap ask" tabIndex={-1}>
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {children}
      <p>
        <a className="btn" href="/centers">
          All centers
        </a>
      </p>
    </main>
  );
}
