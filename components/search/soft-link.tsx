import Link from 'next/link';
import type { ReactNode } from 'react';

type SoftLinkProps = {
  href: string;
  current?: boolean;
  className?: string | undefined;
  rel?: 'prev' | 'next';
  /** To where the address points, instead of staying where the page is. */
  scroll?: boolean;
  children: ReactNode;
};

/** A link that changes the search in place: the page does not jump, and nothing is fetched ahead. */
export function SoftLink({ href, current = false, scroll = false, children, ...rest }: SoftLinkProps) {
  return (
    <Link href={href} prefetch={false} scroll={scroll} aria-current={current ? 'true' : undefined} {...rest}>
      {children}
    </Link>
  );
}
