import { type RefObject, useEffect, useRef } from 'react';

/** Calls `changed` whenever a field of the form around `inside` was changed and left. */
export function useFormChanges(inside: RefObject<HTMLElement | null>, changed: () => void): void {
  const latest = useRef(changed);
  useEffect(() => {
    latest.current = changed;
  });
  useEffect(() => {
    // The form, not the element: that one may come later, once scripts are known to run.
    const onChange = ({ target }: Event) => {
      const form = inside.current?.closest('form');
      if (form && target instanceof Node && form.contains(target)) latest.current();
    };
    document.addEventListener('change', onChange);
    return () => document.removeEventListener('change', onChange);
  }, [inside]);
}
