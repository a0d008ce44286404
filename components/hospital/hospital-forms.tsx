'use client';

import { useActionState, useEffect, useRef } from 'react';
import type { HospitalFacts } from '@/domain/desk/confirm-link';
import { type HospitalState, UNANSWERED } from '@/domain/desk/hospital-state';
import { Icon } from '../ui/icon';
import { ChangeFields } from './change-fields';
import { Field, type Form } from './field';
import type { Question } from './question';

type HospitalFormsProps = {
  action: (state: HospitalState, form: FormData) => Promise<HospitalState>;
  facts: HospitalFacts;
  questions: Question[];
};

/** Two answers, each a plain form: all is right, or this is what should change. */
export function HospitalForms({ action, facts, questions }: HospitalFormsProps) {
  const [state, send, isSending] = useActionState(action, UNANSWERED);
  const { verdict, tries } = state;
  const formOf = (own: HospitalState['verdict']): Form =>
    own === verdict
      ? { id: own, errors: state.errors, typed: state.typed }
      : { id: own, errors: {}, typed: {} };
  const [correct, changes] = [formOf('correct'), formOf('changes')];
  return (
    <>
      <section>
        <h2>Is all of this right?</h2>
        <form action={send} key={`correct ${tries}`} className="ask-form">
          {verdict === 'correct' && <Errors state={state} />}
          <RoleField form={correct} />
          <button className="btn main big" type="submit" name="verdict" value="correct" disabled={isSending}>
            <Icon name="check" />
            All correct
          </button>
        </form>
      </section>
      <details className="changes" open={verdict === 'changes'}>
        <summary>
          Something is not right
          <Icon name="down" className="icon-s" />
        </summary>
        <form action={send} key={`changes ${tries}`} className="ask-form">
          {verdict === 'changes' && <Errors state={state} />}
          <ChangeFields form={changes} facts={facts} questions={questions} />
          <RoleField form={changes} />
          <button className="btn main big" type="submit" name="verdict" value="changes" disabled={isSending}>
            Send the changes
          </button>
        </form>
      </details>
    </>
  );
}

const RoleField = ({ form }: { form: Form }) => (
  <Field
    form={form}
    name="role"
    label="What do you do at the hospital?"
    help="Such as “program coordinator”. Readers see it beside the day. Please do not write your name."
    required
    max={80}
  />
);

/** What is wrong, all of it, where the reader is taken to after sending. */
function Errors({ state: { errors, verdict, tries } }: { state: HospitalState }) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) summary.current?.focus();
  }, [tries]);
  const all = Object.entries(errors);
  if (all.length === 0) return null;
  return (
    <div className="note caution" ref={summary} tabIndex={-1} role="alert">
      <Icon name="warn" />
      <p>
        <strong>It was not sent yet</strong>
      </p>
      <ul>
        {all.map(([name, text]) => (
          <li key={name}>{name === 'edit' ? text : <a href={`#${verdict}-${name}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
