'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** Takes the focus when it appears, so that what it says is heard first. Without scripts `autofocus` does it. */
export function FocusHere({
  id,
  children,
  className,
}: {
  id?: string;
  children: ReactNode;
  className?: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/noAutofocus: a message about the form that was just sent has to be heard first
    <div ref={box} id={id} tabIndex={-1} autoFocus className={className}>
      {children}
    </div>
  );
}
