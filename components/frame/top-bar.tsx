import type { ReactNode } from 'react';

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

/** A pump with its thin tube ending in an artery. */
function Logo() {
  return (
    <svg
      viewBox="0 0 40 40"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <circle cx="15" cy="25" r="11.5" />
      <circle cx="15" cy="25" r="3.6" fill="currentColor" stroke="none" />
      <path d="M23.5 17C27 13.5 25 9 29 6.5" />
      <circle cx="32.5" cy="5.5" r="3" />
    </svg>
  );
}
