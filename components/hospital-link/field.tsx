import type { FieldErrors } from '@/domain/outcome';

/** One of the two forms: the prefix of its ids, what is wrong in it, and what was typed. */
export type Form = { id: string; errors: FieldErrors; typed: Record<string, string> };

type FieldProps = {
  form: Form;
  name: string;
  label: string;
  help?: string;
  value?: string | number | null;
  required?: boolean;
  max?: number;
  lines?: number;
};

/** A text field with its label, its help and what is wrong with it. */
export function Field({ form, name, label, help, value, required, max = 500, lines }: FieldProps) {
  const id = `${form.id}-${name}`;
  const error = form.errors[name];
  const props = {
    id,
    name,
    defaultValue: form.typed[name] ?? value ?? '',
    required,
    maxLength: max,
    'aria-invalid': Boolean(error),
    'aria-describedby': error ? `${id}-fault` : help ? `${id}-help` : undefined,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help && (
        <p id={`${id}-help`} className="small">
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-fault`} className="fault">
          {error}
        </p>
      )}
      {lines ? <textarea rows={lines} {...props} /> : <input {...props} />}
    </div>
  );
}

type SelectProps = {
  form: Form;
  name: string;
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
};

export function Select({ form, name, label, value, options }: SelectProps) {
  const id = `${form.id}-${name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={form.typed[name] ?? value}>
        {options.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
