import { Icon } from '@/components/ui/icon';
import type { FieldSpec, FormState } from './form-state';

type FieldProps = { spec: FieldSpec; id: string; state: FormState };

/** A label, its help, what is wrong with it, and the field. */
export function Field({ spec, id, state }: FieldProps) {
  const { name, label, help, type = 'text' } = spec;
  const error = state?.fieldErrors?.[name];
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const attributes = { id, name, 'aria-invalid': error ? true : undefined, 'aria-describedby': describedBy };
  const control = (
    <Control spec={spec} value={state?.typed?.[name] ?? spec.value ?? ''} attributes={attributes} />
  );
  return (
    <div className="field">
      {type === 'tick' ? (
        // biome-ignore lint/a11y/noLabelWithoutControl: the control stands inside
        <label className="tick">
          {control} {label}
        </label>
      ) : (
        <label htmlFor={id}>{label}</label>
      )}
      {help && (
        <p className="small" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error && (
        <p className="wrong" id={`${id}-error`}>
          <Icon name="warn" className="icon-s" />
          {error}
        </p>
      )}
      {type !== 'tick' && control}
    </div>
  );
}

type ControlProps = {
  spec: FieldSpec;
  value: string;
  attributes: React.AriaAttributes & { id: string; name: string };
};

function Control({ spec, value, attributes }: ControlProps) {
  const { type = 'text', choices = [], autoComplete = 'off', inputMode } = spec;
  if (type === 'tick')
    return <input type="checkbox" value="on" defaultChecked={value === 'on'} {...attributes} />;
  if (type === 'choice') {
    return (
      <select className="inp" key={value} defaultValue={value} {...attributes}>
        {choices.map(([choice, label]) => (
          <option key={choice} value={choice}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  const limits = { maxLength: spec.max, required: !spec.optional };
  if (type === 'long')
    return <textarea className="inp" rows={3} defaultValue={value} {...limits} {...attributes} />;
  const isPlain = type === 'password' || inputMode;
  return (
    <input
      className="inp"
      type={type}
      inputMode={inputMode}
      autoComplete={autoComplete}
      autoCapitalize={isPlain || type === 'email' ? 'none' : undefined}
      spellCheck={isPlain ? false : undefined}
      defaultValue={value}
      {...limits}
      {...attributes}
    />
  );
}
