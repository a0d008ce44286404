'use client';

import { FormProvider, useForm } from '@conform-to/react';
import { createContext, type ReactNode, useActionState, useContext, useMemo } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { ErrorSummary } from './error-summary';
import { Field, Hidden, Submit } from './field';
import { Fold } from './fold';
import s from './form.module.css';
import { Message } from './message';
import type { FieldSpec, FormAction, FormState } from './state';

type FormProps = {
  id?: string;
  action: FormAction;
  /** Names the form for whoever hears it. */
  label?: string;
  /** For readers and hospitals: larger, in one column. */
  roomy?: boolean;
  /** Folds the form away under these words, until something came of it. */
  fold?: ReactNode;
  foldClass?: string;
  hidden?: Record<string, string | number>;
  fields?: readonly FieldSpec[];
  /** What stands in the fields that are among the children. */
  values?: Record<string, unknown>;
  /** What the fields among the children are called where what is wrong with them is told. */
  fieldNames?: Record<string, string>;
  /** The words of its button. */
  submit?: ReactNode;
  /** Not the one thing to do on its page. */
  quiet?: boolean;
  /** Stands over what is wrong; without it, what is wrong with the form as a whole does. */
  refusedTitle?: string;
  /** Stands between the fields and the button. */
  foot?: ReactNode;
  /** Shown in its place once it was answered with codes or with links. */
  done?: ReactNode;
  children?: ReactNode;
};

const Answer = createContext<FormState>(null);
/** What came of the form around, or in the place of, this. */
export const useAnswer = (): FormState => useContext(Answer);

/** A form that works without scripts: what is wrong stands beside each field and in a summary that takes the focus. */
export function Form({ fields = [], hidden = {}, values, children, ...props }: FormProps) {
  const { action, label, submit, quiet = false, foot, done } = props;
  const [state, send] = useActionState(action, null);
  const asked = state?.ask ? [...fields, state.ask] : fields;
  // An answer without a refusal takes what was wrong before away.
  const lastResult = useMemo(() => state && (state.result ?? { status: 'success' as const }), [state]);
  const [form] = useForm<Tree>({ id: props.id, lastResult, defaultValue: { ...nested(fields), ...values } });
  if ((state?.codes ?? state?.made) && done) return <Answer value={state}>{done}</Answer>;
  const inside = (
    <FormProvider context={form.context}>
      <form
        id={form.id}
        action={send}
        aria-label={label}
        className={props.roomy ? s.roomy : s.form}
        noValidate
        // React empties a form after its action; what was typed must stay when it was refused.
        onReset={(event) => event.preventDefault()}
      >
        <WhatCame
          state={state}
          errors={form.allErrors}
          formId={form.id}
          nameOf={(name) => asked.find((field) => field.name === name)?.label ?? props.fieldNames?.[name]}
          title={props.refusedTitle}
        />
        {Object.entries(hidden).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        {children}
        {inGroups(asked).map(([name, group]) => {
          const shown = group.map((spec) => <Field key={spec.name} {...spec} />);
          if (!name) return shown;
          return (
            <fieldset key={name} className={s.group}>
              <legend>{name}</legend>
              {shown}
            </fieldset>
          );
        })}
        {foot}
        {submit && <Submit className={quiet ? 'btn' : 'btn main'}>{submit}</Submit>}
      </form>
    </FormProvider>
  );
  if (!props.fold) return inside;
  return (
    <Fold className={props.foldClass} summary={props.fold} open={state !== null || undefined}>
      {inside}
    </Fold>
  );
}

// biome-ignore lint/suspicious/noExplicitAny: conform's type of a tree that nobody has typed
type Tree = Record<string, any>;

/** What stands in the fields as a tree, by the parts of their dotted names, as conform keeps it. */
function nested(fields: readonly FieldSpec[]): Tree {
  const tree: Tree = {};
  for (const { name, value } of fields) {
    const parts = name.split('.');
    const last = parts.pop() ?? name;
    let at = tree;
    for (const part of parts) {
      at[part] ??= {};
      at = at[part];
    }
    at[last] = value;
  }
  return tree;
}

function inGroups(fields: readonly FieldSpec[]): [name: string, fields: FieldSpec[]][] {
  const groups = new Map<string, FieldSpec[]>();
  for (const field of fields)
    groups.set(field.group ?? '', [...(groups.get(field.group ?? '') ?? []), field]);
  return [...groups];
}

const COPY_LINK = { label: 'Copy the link', done: 'Copied.', failed: 'Please select the link and copy it.' };

type WhatCameProps = {
  state: FormState;
  errors: Record<string, string[] | null | undefined>;
  formId: string;
  nameOf: (field: string) => string | undefined;
  title?: string;
};

function WhatCame({ state, errors, formId, nameOf, title }: WhatCameProps) {
  if (state?.message) {
    return (
      <Message of={state}>
        <p>{state.message}</p>
        {state.link && (
          <label>
            Link
            <input type="text" className={s.input} readOnly value={state.link} />
          </label>
        )}
        {state.link && <CopyButton text={state.link} words={COPY_LINK} />}
      </Message>
    );
  }
  const { '': whole, ...wrong } = errors;
  const message = whole?.[0];
  const all = Object.entries(wrong).flatMap(([name, messages]) =>
    messages?.[0] ? [{ id: `${formId}-${name}`, label: nameOf(name), message: messages[0] }] : [],
  );
  if (!message && all.length === 0) return null;
  return (
    <ErrorSummary
      title={title ?? message ?? 'Not done yet'}
      errors={title && message ? [{ id: null, message }, ...all] : all}
      links={state?.links}
      of={state}
    />
  );
}
