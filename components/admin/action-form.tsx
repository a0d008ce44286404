'use client';

import { type ReactNode, useActionState } from 'react';
import type { FieldErrors } from '@/domain/outcome';
import { ErrorSummary } from './error-summary';
import { FocusHere } from './focus-here';

/** What came of a small form: what is wrong with it, or what to say. `link`: to be copied. */
export type FormAnswer = { fieldErrors?: FieldErrors; said?: string; link?: string } | null;

type ActionFormProps = {
  action: (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
  label: string;
  /** Folds the form away under these words, until something came of it. */
  summary?: string;
  className?: string;
  children: ReactNode;
};

/** A small form that stays where it is and says what came of it. Works without scripts. */
export function ActionForm({ action, label, summary, className, children }: ActionFormProps) {
  const [answer, send] = useActionState(action, null);
  const form = (
    <form
      action={send}
      aria-label={label}
      className={className}
      // React empties a form after its action; what was typed must stay when it was refused.
      onReset={(event) => event.preventDefault()}
    >
      {answer?.fieldErrors && <ErrorSummary errors={answer.fieldErrors} title="Not done yet" />}
      {answer?.said && (
        <FocusHere className="note said">
          <p>{answer.said}</p>
          {answer.link && (
            <p>
              <label>
                Link
                <input type="text" className="inp" readOnly value={answer.link} />
              </label>
            </p>
          )}
        </FocusHere>
      )}
      {children}
    </form>
  );
  if (!summary) return form;
  return (
    <details className="tool" open={answer !== null || undefined}>
      <summary>{summary}</summary>
      {form}
    </details>
  );
}
