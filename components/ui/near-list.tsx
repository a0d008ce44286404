import type { ReactNode } from 'react';
import s from './shapes.module.css';

/**
 * Hospitals in short. Each item: a mark; its linked name over its town and what is in doubt; how far, in a paragraph.
 */
export function NearList({ children }: { children: ReactNode }) {
  return <ol className={s.near}>{children}</ol>;
}
