'use client';

import { useActionState } from 'react';
import { FocusHere } from '@/components/admin/focus-here';
import { Icon } from '@/components/ui/icon';
import { Field } from './field';
import type { FieldSpec, FormAction, FormState } from './form-state';
import { RecoveryCodes } from './recovery-codes';

type AccountFormProps = {
  id: string;
  action: FormAction;
  fields?: FieldSpec[];
  hidden?: Record<string, string>;
  submit: string;
  /** Not the one thing to do on its page. */
  quiet?: boolean;
};

/** A form that works without scripts: what is wrong stands beside each field and in a summary that takes the focus. */
export function AccountForm({
  id,
  action,
  fields = [],
  hidden = {},
  submit,
  quiet = false,
}: AccountFormProps) {
  const [state, send, isSending] = useActionState(action, null);
  const asked = state?.ask ? [...fields, state.ask] : fields;
  if (state?.codes) return <RecoveryCodes codes={state.codes} />;
  return (
    <form
      id={id}
      action={send}
      className="account-form"
      noValidate
      // React empties a form after its action; what was typed must stay when it was refused.
      onReset={(event) => event.preventDefault()}
    >
      <Summary id={id} state={state} fields={asked} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {inGroups(asked).map(([name, group]) => {
        const shown = group.map((spec) => (
          <Field key={spec.name} spec={spec} id={`${id}-${spec.name}`} state={state} />
        ));
        if (!name) return shown;
        return (
          <fieldset key={name} className="group">
            <legend>{name}</legend>
            {shown}
          </fieldset>
        );
      })}
      <button className={quiet ? 'btn' : 'btn main'} type="submit" disabled={isSending}>
        {submit}
      </button>
    </form>
  );
}

function inGroups(fields: FieldSpec[]): [name: string, fields: FieldSpec[]][] {
  const groups = new Map<string, FieldSpec[]>();
  for (const field of fields)
    groups.set(field.group ?? '', [...(groups.get(field.group ?? '') ?? []), field]);
  return [...groups];
}

function Summary({ id, state, fields }: { id: string; state: FormState; fields: FieldSpec[] }) {
  if (state?.said) {
    return (
      <FocusHere className="note said">
        <p>{state.said}</p>
        {state.link && <p className="link-once">{state.link}</p>}
      </FocusHere>
    );
  }
  const errors = Object.entries(state?.fieldErrors ?? {});
  if (!state?.problem && errors.length === 0) return null;
  const labelOf = (name: string) => fields.find((field) => field.name === name)?.label;
  return (
    // A new answer is a new message, which takes the focus again.
    <FocusHere key={JSON.stringify(state)} className="note caution fault">
      <Icon name="warn" />
      <h2>{state?.problem ?? 'Not done yet'}</h2>
      {state?.links && (
        <ul>
          {state.links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      )}
      {errors.length > 0 && (
        <ul>
          {errors.map(([name, message]) => (
            <li key={name}>
              {labelOf(name) ? <a href={`#${id}-${name}`}>{labelOf(name)}</a> : 'This form'}: {message}
            </li>
          ))}
        </ul>
      )}
    </FocusHere>
  );
}
