'use client';

import { useField } from '@conform-to/react';
import rows from '@/components/listing/edit/edit-row.module.css';
import { Field } from '@/components/ui/form/field';
import { Mark } from '@/components/ui/icon';
import type { CallLine } from '@/domain/call/call';
import s from './call.module.css';
import { spoken } from './spoken';

const ANSWERS = [
  ['yes', 'Yes', 'yes'],
  ['no', 'No', 'no'],
  ['', 'Not said', 'unknown'],
] as const;

/** One fact to read out, what they answered, and, where they said no, what is right instead. */
export function AnswerLine({ line }: { line: CallLine }) {
  const { name, kind, shows } = line;
  const [{ id, initialValue }] = useField<string>(`answer.${name}`);
  return (
    <li className={s.line}>
      <fieldset>
        <legend>{spoken(line)}</legend>
        {kind === 'answer' && <p className="small">We show: {shows ?? 'not stated'}</p>}
        <div className={rows.answers}>
          {ANSWERS.map(([value, label, mark]) => (
            <label key={label}>
              <input
                className="vh"
                type="radio"
                id={value === 'yes' ? id : undefined}
                name={`answer.${name}`}
                value={value}
                defaultChecked={(initialValue ?? '') === value}
              />
              <Mark name={mark} />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      {kind !== 'answer' && (
        <div className={s.fix}>
          {kind === 'address' ? (
            <>
              <Field name="fix.address.street" label="Right street" max={160} optional />
              <Field name="fix.address.city" label="City" max={80} optional />
              <Field name="fix.address.region" label="State" max={80} optional />
              <Field name="fix.address.postalCode" label="ZIP code" max={16} optional />
            </>
          ) : (
            <Field
              name={`fix.${name}`}
              label={kind === 'fax' ? 'Right fax number' : 'Right number'}
              help="Empty: this number is taken off the listing."
              max={40}
              optional
            />
          )}
        </div>
      )}
    </li>
  );
}
