import type { ReactNode } from 'react';
import { Logo } from '@/components/ui/logo';

/** A page of the editors for somebody who is not wholly signed in: one thing to do. */
export function PlainFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <header className="top admin-top">
        <div className="wrap">
          <span className="brand">
            <Logo />
            <span>Admin</span>
          </span>
          <nav className="admin-nav" aria-label="Admin">
            <a href="/">View site</a>
          </nav>
        </div>
      </header>
      <main id="main" className="wrap account-page" tabIndex={-1}>
        <h1>{title}</h1>
        {children}
      </main>
    </>
  );
}
