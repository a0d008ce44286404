import type { ReactNode } from 'react';
import { TopBar } from '@/components/frame/top-bar';
import s from './frame.module.css';

type AdminBarProps = { home?: string; children: ReactNode };

/** The head of a page of the editors, and the ways on; an empty `span` parts them. */
export function AdminBar({ home, children }: AdminBarProps) {
  return (
    <TopBar className={s.top} name="Admin" home={home}>
      <nav className="top-nav" aria-label="Admin">
        {children}
      </nav>
    </TopBar>
  );
}
