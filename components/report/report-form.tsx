'use client';

import { useActionState, useEffect, useRef } from 'react';
import { EMPTY_REPORT, type ReportFault, type ReportState, TRAP_FIELD } from '@/domain/report/report';
import { Icon } from '../ui/icon';

type Words = Record<
  'topic' | 'text' | 'textHelp' | 'email' | 'emailHelp' | 'trap' | 'send' | 'faultsTitle',
  string
>;

type ReportFormProps = {
  action: (state: ReportState, form: FormData) => Promise<ReportState>;
  words: Words;
  /** Each choice and its words. */
  topics: [string, string][];
  faults: Partial<Record<ReportFault, string>>;
  textMax: number;
};

const FIELD_OF: Partial<Record<ReportFault, string>> = {
  topic: 'topic-0',
  text: 'text',
  textLong: 'text',
  email: 'email',
  trap: TRAP_FIELD,
};

/** A plain form: sent by the browser itself when there are no scripts. */
export function ReportForm({ action, words, topics, faults, textMax }: ReportFormProps) {
  const [state, send, isSending] = useActionState(action, EMPTY_REPORT);
  const { values } = state;
  const faultOf = (...of: ReportFault[]) => of.find((fault) => state.faults.includes(fault));
  return (
    // Its own key for each try: React empties a sent form, and would lose what was typed.
    // What is missing is said by us, in the language of the page and not of the browser.
    <form action={send} key={state.tries} className="ask-form" noValidate>
      <FaultSummary state={state} title={words.faultsTitle} faults={faults} />
      <fieldset aria-describedby={faultOf('topic') && 'topic-fault'}>
        <legend>{words.topic}</legend>
        <Fault
          id="topic-fault"
          text={faults[faultOf('topic') ?? 'broken']}
          shown={Boolean(faultOf('topic'))}
        />
        {topics.map(([topic, label], i) => (
          <label key={topic} className="ask-pick">
            <input
              type="radio"
              id={`topic-${i}`}
              name="topic"
              value={topic}
              defaultChecked={values.topic === topic}
              required
            />
            {label}
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor="text">{words.text}</label>
        <p id="text-help" className="small">
          {words.textHelp}
        </p>
        <Fault
          id="text-fault"
          text={faults[faultOf('text', 'textLong') ?? 'broken']}
          shown={Boolean(faultOf('text', 'textLong'))}
        />
        <textarea
          id="text"
          name="text"
          rows={6}
          maxLength={textMax}
          defaultValue={values.text}
          aria-describedby="text-help text-fault"
          aria-invalid={Boolean(faultOf('text', 'textLong'))}
        />
      </div>
      <div className="field">
        <label htmlFor="email">{words.email}</label>
        <p id="email-help" className="small">
          {words.emailHelp}
        </p>
        <Fault id="email-fault" text={faults.email} shown={Boolean(faultOf('email'))} />
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          maxLength={254}
          defaultValue={values.email}
          aria-describedby="email-help email-fault"
          aria-invalid={Boolean(faultOf('email'))}
        />
      </div>
      <div className="trap" aria-hidden="true">
        <label htmlFor={TRAP_FIELD}>{words.trap}</label>
        <input id={TRAP_FIELD} name={TRAP_FIELD} tabIndex={-1} autoComplete="off" />
      </div>
      <button className="btn main big" type="submit" disabled={isSending}>
        {words.send}
      </button>
    </form>
  );
}

function Fault({ id, text, shown }: { id: string; text: string | undefined; shown: boolean }) {
  return (
    <p id={id} className="fault" hidden={!shown}>
      {shown && text}
    </p>
  );
}

type SummaryProps = { state: ReportState; title: string; faults: ReportFormProps['faults'] };

/** What is wrong, all of it, where the reader is taken to after sending. */
function FaultSummary({ state, title, faults }: SummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.tries > 0) summary.current?.focus();
  }, [state.tries]);
  if (state.faults.length === 0) return null;
  return (
    <div className="note caution" ref={summary} tabIndex={-1} role="alert">
      <Icon name="warn" />
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {state.faults.map((fault) => (
          <li key={fault}>
            {FIELD_OF[fault] ? <a href={`#${FIELD_OF[fault]}`}>{faults[fault]}</a> : faults[fault]}
          </li>
        ))}
      </ul>
    </div>
  );
}
