'use client';

import { useField } from '@conform-to/react';
import type { ComponentProps, ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { FieldView, Wrong, wrongProps } from './field-view';
import s from './form.module.css';
import type { Choices, FieldSpec } from './state';

type Typed = string | undefined;

/** A field of the form around it. What was typed in a refused form stands in it again. */
export function Field(spec: FieldSpec) {
  const [{ id, initialValue, errors }] = useField<Typed>(spec.name);
  return <FieldView spec={spec} id={id} value={initialValue ?? ''} error={errors?.[0]} />;
}

type RadiosProps = {
  name: string;
  label: string;
  choices: Choices;
  /** Of the first choice, for pages that lead to it. */
  firstId?: string;
};

/** One choice of a few, all of them in sight. */
export function Radios({ name, label, choices, firstId }: RadiosProps) {
  const [{ id, initialValue, errors }] = useField<Typed>(name);
  const error = errors?.[0];
  const { 'aria-describedby': describedBy } = wrongProps(id, { error });
  return (
    <fieldset className={s.choices} id={id} tabIndex={-1} aria-describedby={describedBy}>
      <legend>{label}</legend>
      {error && <Wrong id={id}>{error}</Wrong>}
      {choices.map(([value, words], index) => (
        <label key={value} className={s.tick}>
          <input
            type="radio"
            id={index === 0 ? firstId : undefined}
            name={name}
            value={value}
            defaultChecked={initialValue === value}
            required
          />{' '}
          {words}
        </label>
      ))}
    </fieldset>
  );
}

/** Fields beside each other, as far as there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={s.row}>{children}</div>;
}

/** Several buttons of one form. */
export function FormButtons({ children }: { children: ReactNode }) {
  return <div className={s.buttons}>{children}</div>;
}

/** What goes with a form unseen. In a refused form it is what was sent: what was typed belongs to it. */
export function Hidden({ name, value }: { name: string; value: string | number }) {
  const [field, form] = useField<Typed>(name);
  const sent = form.status === 'error' ? field.value : undefined;
  return <input type="hidden" name={name} value={sent ?? value} />;
}

/** Sends the form around it, once: it rests while the form is on its way. */
export function Submit({ className = 'btn main', ...button }: Omit<ComponentProps<'button'>, 'type'>) {
  const { pending } = useFormStatus();
  return <button className={className} type="submit" disabled={pending} {...button} />;
}
