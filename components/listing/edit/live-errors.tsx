'use client';

import {
  createContext,
  type FocusEvent,
  Fragment,
  type ReactNode,
  useActionState,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { Wrong } from '@/components/ui/form/field-view';
import f from '@/components/ui/form/form.module.css';
import { Icon } from '@/components/ui/icon';
import type { Duplicate, FormCheck } from '@/domain/listing/duplicates';
import { fieldName } from './field-names';
import { describedBy, duplicatesId } from './form-view';
import s from './listing-form.module.css';

const Found = createContext<FormCheck>({ errors: {}, duplicates: {} });

/** The session has ended: nothing was looked at, and nothing was kept. */
export type SessionEnded = { isSignedOut: true };
/** Or it could not be written down: the disk is full, mostly. */
export type SaveAnswer = SessionEnded | { isUnsaved: true } | null;

type LiveErrorsProps = {
  /** What the server found when the page was made. */
  found: FormCheck;
  action: (before: SaveAnswer, form: FormData) => Promise<SaveAnswer>;
  check: (form: FormData) => Promise<FormCheck | SessionEnded>;
  labelledBy: string;
  children: ReactNode;
};

/**
 * A form that asks what is wrong as somebody leaves a field, and says so beside it. Without scripts: on saving. What was
 * typed stays when the session has ended.
 */
export function LiveErrors({ found, action, check, labelledBy, children }: LiveErrorsProps) {
  const form = useRef<HTMLFormElement>(null);
  const left = useRef(new Set<string>());
  const [checked, setChecked] = useState(found);
  const [said, setSaid] = useState('');
  const [answer, send] = useActionState(action, null);
  const [isOut, setOut] = useState(false);

  async function leave(event: FocusEvent<HTMLFormElement>) {
    const field: unknown = Reflect.get(event.target, 'name');
    if (!form.current || typeof field !== 'string' || !(field in checked.errors || isChanged(event.target)))
      return;
    left.current.add(field);
    const now = await check(new FormData(form.current));
    setOut('isSignedOut' in now);
    if ('isSignedOut' in now) return setSaid(SIGNED_OUT);
    const isShown = ([name]: [string, string]) => left.current.has(name) || name in found.errors;
    const errors = Object.fromEntries(Object.entries(now.errors).filter(isShown));
    setChecked({ errors, duplicates: now.duplicates });
    const newDuplicates = Object.entries(now.duplicates).filter(([name]) => !(name in checked.duplicates));
    setSaid(
      [
        ...(now.errors[field] ? [`${fieldName(field)}: ${now.errors[field]}`] : []),
        ...newDuplicates.map(([name, duplicates]) => `${fieldName(name)}: ${MAY_BE} ${inWords(duplicates)}.`),
      ].join(' '),
    );
  }

  useEffect(() => {
    if (form.current) markFields(form.current, checked);
  }, [checked]);

  // Each press has an answer of its own, and is heard once. Leaving a field does not move the focus.
  const note = useRef<HTMLDivElement>(null);
  const heard = useRef<SaveAnswer>(null);
  useEffect(() => {
    if (answer) setOut('isSignedOut' in answer);
  }, [answer]);
  const isUnsaved = answer !== null && 'isUnsaved' in answer && !isOut;
  useEffect(() => {
    if (!(isOut || isUnsaved) || heard.current === answer) return;
    heard.current = answer;
    note.current?.focus();
  }, [answer, isOut, isUnsaved]);

  return (
    <form
      ref={form}
      action={send}
      onBlur={leave}
      // React empties a form after its action; what was typed must stay when it was not kept.
      onReset={(event) => event.preventDefault()}
      noValidate
      data-keeps
      className={s.form}
      aria-labelledby={labelledBy}
    >
      {isUnsaved && (
        <div ref={note} tabIndex={-1} role="alert" className={`note caution ${s.signedOut}`}>
          <Icon name="warn" />
          <p>
            <strong>It could not be saved:</strong> the disk of this site is full or cannot be written. Keep
            this page open and save again in a few minutes; tell whoever runs the site. Without scripts, go
            back: what you typed is there.
          </p>
        </div>
      )}
      {isOut && (
        <div ref={note} tabIndex={-1} className={`note caution ${s.signedOut}`}>
          <Icon name="warn" />
          <p>
            <strong>{SIGNED_OUT}</strong> What you typed is still here, but it is not saved.{' '}
            <a href="/admin/sign-in" target="_blank" rel="noopener">
              Sign in in a new tab
            </a>
            , then come back here and save.
          </p>
        </div>
      )}
      <Found value={checked}>{children}</Found>
      <p className="vh" role="status">
        {said}
      </p>
    </form>
  );
}

const SIGNED_OUT = 'You are signed out.';

export function FieldError({ field }: { field: string }) {
  const { errors, duplicates } = useContext(Found);
  const [message, others = []] = [errors[field], duplicates[field]];
  return (
    <>
      {message && <Wrong id={field}>{message}</Wrong>}
      {others.length > 0 && (
        <p className={f.wrong} id={duplicatesId(field)}>
          <Icon name="warn" className="icon-s" />
          <span>
            {MAY_BE}{' '}
            {others.map(({ slug, name }, index) => (
              <Fragment key={slug}>
                {index > 0 && ', '}
                <a href={`/admin/centers/${slug}`} target="_blank" rel="noreferrer">
                  {name}
                </a>
              </Fragment>
            ))}{' '}
            (opens in a new tab).
          </span>
        </p>
      )}
    </>
  );
}

const MAY_BE = 'May be the same hospital as';
const inWords = (duplicates: Duplicate[]) => duplicates.map(({ name }) => name).join(', ');

function isChanged(target: EventTarget): boolean {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
    return target.value !== target.defaultValue;
  return target instanceof HTMLSelectElement;
}

function markFields(form: HTMLFormElement, checked: FormCheck): void {
  for (const field of form.elements) {
    const name = field.getAttribute('name') ?? '';
    set(field, 'aria-invalid', name in checked.errors ? 'true' : undefined);
    set(field, 'aria-describedby', describedBy(checked, name));
  }
}

function set(element: Element, attribute: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}
