import type { ReactNode } from 'react';
import { AdminBar } from '@/components/admin/bar';
import a from '@/components/admin/shapes.module.css';

/** A page of the editors for somebody who is not wholly signed in: one thing to do. */
export function PlainFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <AdminBar>
        <nav className="top-nav" aria-label="Admin">
          <a href="/">View site</a>
        </nav>
      </AdminBar>
      <main id="main" className={`wrap ${a.text} ${a.only}`} tabIndex={-1}>
        <h1>{title}</h1>
        {children}
      </main>
    </>
  );
}

/** In the place of a form that was sent without scripts after its session had ended: the browser still has the words. */
export function SignedOut() {
  return (
    <PlainFrame title="You are signed out">
      <p>What you sent is not saved yet. To save it:</p>
      <ol>
        <li>
          <a href="/admin/sign-in" target="_blank" rel="noopener">
            Sign in in a new tab
          </a>
          .
        </li>
        <li>
          Come back to this page and reload it. Your browser asks whether to send the form again: say yes.
        </li>
      </ol>
    </PlainFrame>
  );
}
