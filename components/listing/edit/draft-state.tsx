'use client';

import { useEffect, useRef, useState } from 'react';
import { sayInstant } from '@/components/admin/days';
import { onlyAsks } from '@/components/ui/form/only-asks';
import { DISCARD_FORM } from './form-view';

/** What became of the typed text: kept at an instant, the same as what is published, or not kept. */
export type Kept = { keptAt: string } | { isSame: true } | { isSignedOut: true } | { isNotKept: true };

type DraftStateProps = {
  /** How it stood when the page was made: a heading, and what differs. */
  title: string;
  text: string;
  /** Keeps the form around as a draft. null: only a press does, because typing must not take it back from a reviewer. */
  keep: ((form: FormData) => Promise<Kept>) | null;
};

const WAIT_MS = 1200;

/**
 * Keeps the form around it as a draft while somebody types, and says so. No other form of the page is sent before what
 * was typed is kept; who leaves with text that is not kept is warned. Without scripts it says how the draft stood.
 */
export function DraftState({ title, text, keep }: DraftStateProps) {
  const box = useRef<HTMLParagraphElement>(null);
  const [state, setState] = useState<Kept | { isTyping: true } | null>(null);

  useEffect(() => {
    const form = box.current?.closest('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let typed = 0;
    let kept = 0;
    const save = async (): Promise<boolean> => {
      clearTimeout(timer);
      const mine = typed;
      if (!keep) return false;
      const answer = await keep(new FormData(form)).catch((): Kept => ({ isNotKept: true }));
      const isKept = 'keptAt' in answer || 'isSame' in answer;
      if (isKept) {
        kept = mine;
        document.getElementById(DISCARD_FORM)?.toggleAttribute('hidden', 'isSame' in answer);
      }
      if (mine === typed) setState(answer);
      return isKept;
    };
    const onInput = () => {
      typed += 1;
      setState({ isTyping: true });
      clearTimeout(timer);
      if (keep) timer = setTimeout(save, WAIT_MS);
    };
    const onLeave = (event: BeforeUnloadEvent) => {
      if (typed !== kept) event.preventDefault();
    };
    const onSubmit = (event: SubmitEvent) => {
      if (event.target === form) {
        // It is sent as it stands.
        clearTimeout(timer);
        kept = typed;
        return;
      }
      const other = event.target;
      if (typed === kept || !(other instanceof HTMLFormElement) || onlyAsks(other)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { submitter } = event;
      void save().then((isKept) => {
        if (isKept) other.requestSubmit(submitter);
        else box.current?.focus();
      });
    };
    form.addEventListener('input', onInput);
    document.addEventListener('submit', onSubmit, true);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', onInput);
      document.removeEventListener('submit', onSubmit, true);
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [keep]);

  const [says, more] = state ? wordsOf(state, keep !== null) : [title, text];
  return (
    <p ref={box} tabIndex={-1} role={state && !('isTyping' in state) ? 'status' : undefined}>
      <strong>{says}</strong>
      <br />
      {more}
    </p>
  );
}

function wordsOf(state: Kept | { isTyping: true }, isKeeping: boolean): [string, string] {
  if ('keptAt' in state) return [`Draft saved, ${sayInstant(state.keptAt)}`, 'Readers do not see it.'];
  if ('isSame' in state) return ['Nothing to keep', 'It is the same as what is published.'];
  if ('isSignedOut' in state)
    return ['Not saved: you are signed out', 'Sign in in a new tab, then continue here.'];
  if ('isNotKept' in state) return ['Not saved', 'It could not be saved. Press “Save draft”.'];
  return isKeeping
    ? ['Not saved yet', 'It is saved as a draft in a moment.']
    : [
        'Not saved',
        'Your draft is in review. Press “Save draft” to withdraw it from review and save your changes.',
      ];
}
