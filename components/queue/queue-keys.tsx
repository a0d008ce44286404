'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useScripts } from '@/components/ui/use-scripts';
import s from './queue.module.css';

/** Where the device keeps that somebody does not want the keys: they can get in the way of speech input. */
const OFF = 'queue-keys-off';
const listeners = new Set<() => void>();
function isOff(): boolean {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
}
function switchKeys(off: boolean) {
  try {
    if (off) localStorage.setItem(OFF, '1');
    else localStorage.removeItem(OFF);
  } catch {
    // The device keeps nothing: the keys stay as they are.
  }
  for (const listener of listeners) listener();
}
function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const itemsOf = () =>
  [...document.querySelectorAll<HTMLElement>('[data-queue-item]')].filter((item) => item.checkVisibility());

/** Goes one item on or back: the focus goes to what is done there. */
function step(by: 1 | -1) {
  const items = itemsOf();
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const next = items[at === -1 ? (by === 1 ? 0 : items.length - 1) : at + by];
  const target =
    next?.querySelector<HTMLElement>('.btn:enabled, input:not([type="hidden"])') ??
    next?.querySelector<HTMLElement>('a, button');
  target?.focus();
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select');

/** j and k go through the queue, Enter opens, ? tells the keys. They can be switched off. */
export function QueueKeys() {
  const dialog = useRef<HTMLDialogElement>(null);
  const off = useSyncExternalStore(subscribe, isOff, () => true);
  const hasScripts = useScripts();

  useEffect(() => {
    if (off) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || dialog.current?.open)
        return;
      const act = { j: () => step(1), k: () => step(-1), '?': () => dialog.current?.showModal() }[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [off]);

  if (!hasScripts) return null;
  return (
    <>
      <p>
        <button className="textbtn" type="button" onClick={() => dialog.current?.showModal()}>
          Keyboard shortcuts
        </button>
      </p>
      <dialog ref={dialog} className={s.keys} aria-labelledby="keys-title">
        <h2 id="keys-title">Keyboard shortcuts</h2>
        <dl>
          <dt>
            <kbd>j</kbd>
          </dt>
          <dd>Next item</dd>
          <dt>
            <kbd>k</kbd>
          </dt>
          <dd>Previous item</dd>
          <dt>
            <kbd>Enter</kbd>
          </dt>
          <dd>Open it</dd>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>This list</dd>
        </dl>
        <p className="small">They work while no field has the focus.</p>
        <form method="dialog">
          <button className="btn main" type="submit">
            Close
          </button>{' '}
          <button className="btn" type="button" onClick={() => switchKeys(!off)}>
            {off ? 'Turn the keys on' : 'Turn the keys off'}
          </button>
        </form>
      </dialog>
    </>
  );
}
