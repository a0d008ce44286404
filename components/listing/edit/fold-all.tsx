'use client';

import { useRef } from 'react';
import { useScripts } from '@/components/ui/use-scripts';

/** Opens all parts of the form around it, or closes them when all are open. Without scripts: nothing. */
export function FoldAll({ part }: { part: string }) {
  const button = useRef<HTMLButtonElement>(null);
  const hasScripts = useScripts();
  if (!hasScripts) return null;

  function fold() {
    const parts = [...(button.current?.form?.querySelectorAll<HTMLDetailsElement>(`.${part}`) ?? [])];
    const open = parts.some((one) => !one.open);
    for (const one of parts) one.open = open;
  }
  return (
    <button ref={button} className="textbtn" type="button" onClick={fold}>
      Open or close all parts
    </button>
  );
}
