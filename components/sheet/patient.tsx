'use client';

import { createContext, type ReactNode, use, useEffect, useId, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import s from './patient.module.css';
import { PATIENT_FIELDS, PATIENT_NOTE, type PatientField, type PatientWords } from './patient-fields';

type Typed = Partial<Record<PatientField, string>>;
type OnPage = { typed: Typed; setTyped: (next: (before: Typed) => Typed) => void };

const NOTHING: Typed = {};
const TypedContext = createContext<OnPage>({ typed: NOTHING, setTyped: () => {} });

/**
 * Holds what is typed about a patient for as long as the page is open, and nowhere else: in no address, request, storage
 * or history. It is forgotten before the browser puts the page aside, from where Back would bring it up again.
 */
export function PatientOnPage({ children }: { children: ReactNode }) {
  const [typed, setTyped] = useState(NOTHING);
  useEffect(function forgetOnLeaving() {
    const forget = () => flushSync(() => setTyped(NOTHING));
    window.addEventListener('pagehide', forget);
    return () => window.removeEventListener('pagehide', forget);
  }, []);
  return <TypedContext value={{ typed, setTyped }}>{children}</TypedContext>;
}

/**
 * No field has a name or a form. What does not say `off` is kept by browsers for Back, Chromium's even in a file; what is
 * spelled may be looked up elsewhere.
 */
const KEPT_BY_NOBODY = {
  autoComplete: 'off',
  autoCorrect: 'off',
  autoCapitalize: 'off',
  spellCheck: false,
} as const;

const never = () => () => {};

/** Fields for the patient. Before scripts run they take no words: nobody would forget them. */
export function PatientForm({ words }: { words: PatientWords }) {
  const { typed, setTyped } = use(TypedContext);
  const [cleared, setCleared] = useState(false);
  const isReady = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const id = useId();
  const fieldProps = (field: PatientField) => ({
    ...KEPT_BY_NOBODY,
    id: `${id}${field}`,
    value: typed[field] ?? '',
    onChange: ({ target }: { target: { value: string } }) => {
      setCleared(false);
      setTyped((before) => ({ ...before, [field]: target.value }));
    },
  });
  return (
    <section className={s.form} aria-labelledby={`${id}heading`}>
      <h2 id={`${id}heading`}>{words.heading}</h2>
      <p>{words.stays}</p>
      <fieldset disabled={!isReady}>
        <legend className="vh">{words.legend}</legend>
        {PATIENT_FIELDS.map((field) => (
          <p key={field}>
            <label className="label" htmlFor={`${id}${field}`}>
              {words.fields[field]}
            </label>
            <input type="text" {...fieldProps(field)} />
          </p>
        ))}
        <p>
          <label className="label" htmlFor={`${id}${PATIENT_NOTE}`}>
            {words.fields[PATIENT_NOTE]}
          </label>
          <textarea rows={3} {...fieldProps(PATIENT_NOTE)} />
        </p>
        <button
          type="button"
          className="btn"
          onClick={() => {
            setTyped(() => NOTHING);
            setCleared(true);
          }}
        >
          {words.clear}
        </button>
        <span role="status">{cleared && words.cleared}</span>
      </fieldset>
    </section>
  );
}

/** What was typed, as the paper shows it, with a line to write on where nothing was. No translator is to send it off. */
export function PatientLines({ words }: { words: PatientWords }) {
  const { typed } = use(TypedContext);
  return (
    <dl className={s.lines} translate="no">
      {PATIENT_FIELDS.map((field) => (
        <div key={field}>
          <dt>{words.fields[field]}</dt>
          <dd>{typed[field]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The note on the paper, or lines to write it on. */
export function PatientNote({ words }: { words: PatientWords }) {
  const { typed } = use(TypedContext);
  return (
    <div className={s.note} translate="no">
      <h3>{words.fields[PATIENT_NOTE]}</h3>
      <p>{typed[PATIENT_NOTE]}</p>
    </div>
  );
}
