import type { ReactNode } from 'react';
import { Logo } from '@/components/ui/logo';

type TopBarProps = {
  name: string;
  /** Where the name leads; left out where nothing should lead away. */
  home?: string;
  className?: string;
  children?: ReactNode;
};

/** The head of every page: the mark, the name, and the ways on. */
export function TopBar({ name, home, className, children }: TopBarProps) {
  const brand = (
    <>
      <Logo />
      <span>{name}</span>
    </>
  );
  return (
    <header className={className}>
      <div className="wrap top-bar">
        {home ? (
          <a className="top-brand" href={home}>
            {brand}
          </a>
        ) : (
          <span className="top-brand">{brand}</span>
        )}
        {children}
      </div>
    </header>
  );
}
