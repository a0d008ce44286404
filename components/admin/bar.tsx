import type { ReactNode } from 'react';
import { TopBar } from '@/components/frame/top-bar';
import s from './frame.module.css';

/** The head of a page of the editors, with the ways on. */
export function AdminBar({ home, children }: { home?: string; children: ReactNode }) {
  return (
    <TopBar className={s.top} name="Admin" home={home}>
      {children}
    </TopBar>
  );
}
