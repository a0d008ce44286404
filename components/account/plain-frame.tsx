import type { ReactNode } from 'react';
import { TopBar } from '@/components/frame/top-bar';

/** A page of the editors for somebody who is not wholly signed in: one thing to do. */
export function PlainFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <TopBar className="admin-top" name="Admin">
        <nav className="admin-nav" aria-label="Admin">
          <a href="/">View site</a>
        </nav>
      </TopBar>
      <main id="main" className="wrap account-page" tabIndex={-1}>
        <h1>{title}</h1>
        {children}
      </main>
    </>
  );
}
