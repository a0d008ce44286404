import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import s from './form.module.css';
import type { FieldSpec } from './state';

type FieldViewProps = { spec: FieldSpec; id: string; value: string; error?: string };

/** A label, its help, what is wrong with it, and the field; for forms that ask with GET, too. */
export function FieldView({ spec, id, value, error }: FieldViewProps) {
  const { name, label, help, type = 'text' } = spec;
  const control = (
    <Control spec={spec} value={value} attributes={{ name, ...wrongProps(id, { help, error }) }} />
  );
  return (
    <div className={s.field}>
      {type === 'tick' ? (
        // biome-ignore lint/a11y/noLabelWithoutControl: the control stands inside
        <label className={s.tick}>
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
      {error && <Wrong id={id}>{error}</Wrong>}
      {type !== 'tick' && control}
    </div>
  );
}

/** What is wrong with the field with this id. */
export function Wrong({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className={s.wrong} id={`${id}-error`}>
      <Icon name="warn" className="icon-s" />
      {children}
    </p>
  );
}

/** For the field itself, or for the group around several. */
export function wrongProps(id: string, { help, error }: { help?: string; error?: string }) {
  return {
    id,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
  };
}

type ControlProps = {
  spec: FieldSpec;
  value: string;
  attributes: React.AriaAttributes & { id: string; name: string };
};

function Control({ spec, value, attributes }: ControlProps) {
  const { type = 'text', choices = [], offered, autoComplete = 'off', inputMode, optional, max } = spec;
  if (type === 'tick')
    return <input type="checkbox" value="on" defaultChecked={value === 'on'} {...attributes} />;
  if (type === 'choice') {
    return (
      <select className={s.input} defaultValue={value} {...attributes}>
        {choices.map(([choice, label]) => (
          <option key={choice} value={choice}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  const limits = { maxLength: max, required: !optional };
  if (type === 'long')
    return (
      <textarea className={s.input} rows={spec.rows ?? 3} defaultValue={value} {...limits} {...attributes} />
    );
  if (type === 'file')
    return <input className={s.input} type="file" accept={spec.accept} required {...attributes} />;
  const isPlain = type === 'password' || inputMode || spec.autoCapitalize;
  return (
    <>
      <input
        className={s.input}
        type={type}
        inputMode={inputMode}
        autoComplete={autoComplete}
        autoCapitalize={spec.autoCapitalize ?? (isPlain || type === 'email' ? 'none' : undefined)}
        spellCheck={isPlain ? false : undefined}
        defaultValue={type === 'password' ? undefined : value}
        list={offered && `${attributes.id}-offered`}
        min={spec.first}
        max={spec.last}
        {...limits}
        {...attributes}
      />
      {offered && (
        <datalist id={`${attributes.id}-offered`}>
          {offered.map((words) => (
            <option key={words} value={words} />
          ))}
        </datalist>
      )}
    </>
  );
}
