import a from '@/components/admin/shapes.module.css';
import { phoneToType } from '@/components/listing/phone-number';
import f from '@/components/ui/form/form.module.css';
import { Mark } from '@/components/ui/icon';
import s from './edit-row.module.css';
import { fieldName } from './field-names';
import { type FormView, fieldProps, typedOf } from './form-view';
import { FieldError } from './live-errors';

type FieldProps = { view: FormView; name: string };

type TextProps = FieldProps & {
  type?: 'text' | 'tel' | 'url' | 'email';
  inputMode?: 'decimal' | 'numeric';
  max?: number;
};

export function TextField({ view, name, type = 'text', inputMode, max }: TextProps) {
  return (
    <input
      className={f.input}
      type={type}
      inputMode={inputMode}
      maxLength={max}
      defaultValue={
        type === 'tel'
          ? phoneToType(typedOf(view, name), typedOf(view, 'address.country'))
          : typedOf(view, name)
      }
      autoComplete="off"
      {...fieldProps(view, name)}
    />
  );
}

/** Characters in a line, about, on a wide screen. */
const LINE = 60;
const ROWS_MAX = 12;
/** As high as what stands in it, and at least `rows`. */
export function LongField({ view, name, rows, max }: FieldProps & { rows: number; max: number }) {
  const text = typedOf(view, name);
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
  return (
    <textarea
      className={f.input}
      rows={Math.min(Math.max(rows, lines), ROWS_MAX)}
      maxLength={max}
      defaultValue={text}
      {...fieldProps(view, name)}
    />
  );
}

type Choices = readonly (readonly [value: string, label: string])[];

export function ChoiceField({ view, name, choices }: FieldProps & { choices: Choices }) {
  return (
    <select className={f.input} defaultValue={typedOf(view, name)} {...fieldProps(view, name)}>
      {choices.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** A part of a row with its own small label. */
export function Part({ view, name, label, ...rest }: TextProps & { label: string }) {
  return (
    <div className={a.part}>
      <PartLabel name={name} label={label} />
      <TextField view={view} name={name} {...rest} />
      <FieldError field={name} />
    </div>
  );
}

/** Short for the eye; whole for whoever hears it without the row around it. */
function PartLabel({ name, label }: { name: string; label: string }) {
  const whole = fieldName(name);
  return (
    <label htmlFor={name}>
      {label}
      {whole !== label && <span className="vh"> ({whole})</span>}
    </label>
  );
}

export function ChoicePart({ view, name, label, choices }: FieldProps & { label: string; choices: Choices }) {
  return (
    <div className={a.part}>
      <PartLabel name={name} label={label} />
      <ChoiceField view={view} name={name} choices={choices} />
      <FieldError field={name} />
    </div>
  );
}

const ANSWERS = [
  ['yes', 'Yes', 'yes'],
  ['no', 'No', 'no'],
  ['', 'Not stated', 'unknown'],
] as const;

/** Three values: what is not stated is never "no". */
export function Answers({ view, name }: FieldProps) {
  return (
    <div className={s.answers}>
      {ANSWERS.map(([value, label, mark]) => (
        <label key={label}>
          <input
            className="vh"
            type="radio"
            name={name}
            value={value}
            defaultChecked={typedOf(view, name) === value}
          />
          <Mark name={mark} />
          {label}
        </label>
      ))}
    </div>
  );
}
