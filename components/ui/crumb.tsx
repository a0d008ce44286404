import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import s from './shapes.module.css';

/** The way back to where this page belongs. */
export function Crumb({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className={s.crumb}>
      <Link href={href} prefetch={false}>
        <Icon name="back" className="icon-s" />
        {children}
      </Link>
    </p>
  );
}
