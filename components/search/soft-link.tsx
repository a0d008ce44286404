import Link from 'next/link';
import type { ReactNode } from 'react';

type SoftLinkProps = { href: string; current?: boolean; className?: string; children: ReactNode };

/** A link that changes the search in place: the page does not jump, and nothing is fetched ahead. */
export function SoftLink({ href, current = false, className, children }: SoftLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      className={className}
      aria-current={current ? 'true' : undefined}
    >
      {children}
    </Link>
  );
}
