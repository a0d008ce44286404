'use client';

import { useActionState, useEffect, useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import type { HospitalFacts } from '@/domain/hospital-link/link';
import { type HospitalState, hospitalFault, UNANSWERED } from '@/domain/hospital-link/link';
import { ChangeFields } from './change-fields';
import { Field, type Form } from './field';
import type { FormWords, Question } from './question';

type HospitalFormsProps = {
  action: (state: HospitalState, form: FormData) => Promise<HospitalState>;
  facts: HospitalFacts;
  /** The version of the listing that `facts` are. */
  version: number;
  questions: Question[];
  words: FormWords;
};

/** Two answers, each a plain form: all is right, or this is what should change. */
export function HospitalForms({ action, facts, version, questions, words }: HospitalFormsProps) {
  const [state, send, isSending] = useActionState(action, UNANSWERED);
  const { verdict, tries, typed } = state;
  const errors = Object.fromEntries(
    Object.entries(state.errors).map(([name, error]) => [name, words.faults[hospitalFault(name, error)]]),
  );
  const formOf = (own: HospitalState['verdict']): Form =>
    own === verdict ? { id: own, errors, typed } : { id: own, errors: {}, typed: {} };
  const [correct, changes] = [formOf('correct'), formOf('changes')];
  return (
    <>
      <section>
        <h2>{words.correctTitle}</h2>
        <form action={send} key={`correct ${tries}`} className="ask-form">
          {verdict === 'correct' && (
            <Errors title={words.faultsTitle} verdict={verdict} tries={tries} errors={errors} />
          )}
          <input type="hidden" name="version" value={version} />
          <RoleField form={correct} words={words} />
          <button className="btn main big" type="submit" name="verdict" value="correct" disabled={isSending}>
            <Icon name="check" />
            {words.correct}
          </button>
        </form>
      </section>
      <details className="changes" open={verdict === 'changes'}>
        <summary>
          {words.changesTitle}
          <Icon name="down" className="icon-s" />
        </summary>
        <form action={send} key={`changes ${tries}`} className="ask-form">
          {verdict === 'changes' && (
            <Errors title={words.faultsTitle} verdict={verdict} tries={tries} errors={errors} />
          )}
          {/* What was typed was typed over the facts of that version. */}
          <input type="hidden" name="version" value={changes.typed.version ?? version} />
          <ChangeFields form={changes} facts={facts} questions={questions} words={words} />
          <RoleField form={changes} words={words} />
          <button className="btn main big" type="submit" name="verdict" value="changes" disabled={isSending}>
            {words.send}
          </button>
        </form>
      </details>
    </>
  );
}

const RoleField = ({ form, words }: { form: Form; words: FormWords }) => (
  <Field form={form} name="role" label={words.role} help={words.roleHelp} required max={80} />
);

/** What is wrong, all of it, where the reader is taken to after sending. */
function Errors({ title, errors, verdict, tries }: { title: string } & Omit<HospitalState, 'typed'>) {
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
        <strong>{title}</strong>
      </p>
      <ul>
        {all.map(([name, text]) => (
          <li key={name}>{name === 'edit' ? text : <a href={`#${verdict}-${name}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
