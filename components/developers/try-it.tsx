'use client';

import { type FormEvent, useEffect, useId, useState } from 'react';
import s from './developers.module.css';

export type TryWords = Record<'label' | 'run' | 'running' | 'failed' | 'elsewhere' | 'cut', string> & {
  /** With `{status}` and `{ms}`. */
  answer: string;
};

/** So many letters of an answer are shown. */
const SHOWN_MAX = 20_000;

/** JSON with its lines and spaces; anything else as it came. */
function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** Sends a request from the page and shows what came. It needs scripts: without them the example's link stands alone. */
export function TryIt({ address, words }: { address: string; words: TryWords }) {
  const id = useId();
  const [ready, setReady] = useState(false);
  const [said, setSaid] = useState('');
  const [body, setBody] = useState<string | null>(null);

  useEffect(function showWithScripts() {
    setReady(true);
  }, []);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('address'));
    setBody(null);
    if (!URL.canParse(typed, location.origin) || new URL(typed, location.origin).origin !== location.origin)
      return setSaid(words.elsewhere);
    setSaid(words.running);
    try {
      const begun = performance.now();
      const response = await fetch(new URL(typed, location.origin), {
        cache: 'no-store',
        credentials: 'omit',
      });
      const text = readable(await response.text());
      const ms = String(Math.round(performance.now() - begun));
      const answer = words.answer.replace('{status}', String(response.status)).replace('{ms}', ms);
      setSaid(text.length > SHOWN_MAX ? `${answer}. ${words.cut}` : answer);
      setBody(text.slice(0, SHOWN_MAX));
    } catch {
      setSaid(words.failed);
    }
  }

  if (!ready) return null;
  return (
    <form className={s.try} onSubmit={send}>
      <label htmlFor={id}>{words.label}</label>
      <div>
        <input id={id} name="address" defaultValue={address} spellCheck={false} autoComplete="off" />
        <button type="submit" className="btn">
          {words.run}
        </button>
      </div>
      <p role="status" className="small">
        {said}
      </p>
      {body !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre tabIndex={0}>{body}</pre>
      )}
    </form>
  );
}
