'use client';

import { type ReactNode, useEffect, useRef } from 'react';

type FocusHereProps = {
  id?: string;
  className?: string;
  role?: 'alert';
  /** Takes the focus again whenever this is another one. */
  of?: unknown;
  children: ReactNode;
};

/** Takes the focus when it appears, so that what it says is heard first. Without scripts `autofocus` does it. */
export function FocusHere({ of, children, ...box }: FocusHereProps) {
  const here = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another message is heard, too
  useEffect(() => here.current?.focus(), [of]);
  return (
    // biome-ignore lint/a11y/noAutofocus: a message about the form that was just sent has to be heard first
    <div ref={here} tabIndex={-1} autoFocus {...box}>
      {children}
    </div>
  );
}
