'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from 'react';
import { ASKED, showChoices } from './show-choices';

type SoftFormProps = { className: string | undefined; action: string; label: string; children: ReactNode };

/** A GET form that, once scripts run, changes the page in place and searches again when a choice changes. */
export function SoftForm({ className, action, label, children }: SoftFormProps) {
  const router = useRouter();
  const [busy, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const params = useSearchParams();

  useEffect(
    function followAddress() {
      if (form.current) showChoices(form.current, params);
    },
    [params],
  );

  function go(form: HTMLFormElement) {
    startTransition(() => router.push(addressOf(form), { scroll: false }));
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    document.getElementById(ASKED)?.removeAttribute('open');
    go(event.currentTarget);
  }

  function onChange(event: FormEvent<HTMLFormElement>) {
    const typing = event.target instanceof HTMLInputElement && event.target.name === 'near';
    if (!typing && new FormData(event.currentTarget).get('near')) go(event.currentTarget);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> cannot be submitted; a form with this role is the same landmark
    <form
      ref={form}
      role="search"
      aria-label={label}
      aria-busy={busy}
      className={className}
      action={action}
      method="get"
      onSubmit={onSubmit}
      onChange={onChange}
    >
      {children}
    </form>
  );
}

/** The address a GET of the form would lead to, without its empty fields. */
function addressOf(form: HTMLFormElement): string {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') params.append(name, value.trim());
  }
  if (!params.has('near')) params.delete('radius');
  const query = params.toString();
  const { pathname } = new URL(form.action);
  return query ? `${pathname}?${query}` : pathname;
}
