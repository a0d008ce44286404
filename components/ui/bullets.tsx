import type { ReactNode } from 'react';
import s from './shapes.module.css';

/** A list with short bars for bullets. */
export function Bullets({ children }: { children: ReactNode }) {
  return <ul className={s.bullets}>{children}</ul>;
}
