'use client';

import { useEffect } from 'react';
import { onlyAsks } from './only-asks';

const KEPT_BY_ITSELF = '[data-keeps]';

/** Warns whoever leaves a page with text in a form that was not sent, but for forms that keep what is typed. */
export function WarnUnsaved() {
  useEffect(() => {
    const open = new Set<HTMLFormElement>();
    const onInput = ({ target }: Event) => {
      const isText = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
      if (!isText || ['checkbox', 'radio', 'file'].includes(target.type)) return;
      const { form } = target;
      if (!form || onlyAsks(form) || form.matches(KEPT_BY_ITSELF)) return;
      if (target.value === target.defaultValue) open.delete(form);
      else open.add(form);
    };
    const onSubmit = ({ target }: Event) => {
      if (target instanceof HTMLFormElement) open.delete(target);
    };
    const onLeave = (event: BeforeUnloadEvent) => {
      if ([...open].some((form) => form.isConnected)) event.preventDefault();
    };
    document.addEventListener('input', onInput);
    document.addEventListener('submit', onSubmit, true);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      document.removeEventListener('input', onInput);
      document.removeEventListener('submit', onSubmit, true);
      window.removeEventListener('beforeunload', onLeave);
    };
  }, []);
  return null;
}
