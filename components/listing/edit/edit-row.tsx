import type { ReactNode } from 'react';
import { sayDay } from '@/components/admin/days';
import a from '@/components/admin/shapes.module.css';
import f from '@/components/ui/form/form.module.css';
import s from './edit-row.module.css';
import { fieldName } from './field-names';
import { type FormView, fieldProps, isChanged, typedOf } from './form-view';
import { FieldError } from './live-errors';

type EditRowProps = {
  view: FormView;
  /** The dotted name of the fact. */
  at: string;
  label?: string;
  /** Given when the fact can have a source of its own. */
  sourced?: boolean;
  /** The field has several inputs: the label names the group. */
  group?: boolean;
  help?: string;
  /** What stands there in short: the fields open under it. They are open when something there is changed or wrong. */
  fold?: string;
  children: ReactNode;
};

/** Label · field · source and day. */
export function EditRow({
  view,
  at,
  label = fieldName(at),
  sourced = false,
  group = false,
  help,
  fold,
  children,
}: EditRowProps) {
  const changed = isChanged(view, at);
  const isWrong = Object.keys(view.errors).some((name) => name === at || name.startsWith(`${at}.`));
  const fields = fold ? (
    <details className={s.fold} open={changed || isWrong || undefined}>
      <summary>{fold}</summary>
      {children}
    </details>
  ) : (
    children
  );
  const inside = (
    <>
      <div>
        {fields}
        {help && <p className="small">{help}</p>}
        <FieldError field={at} />
      </div>
      {sourced && <SourceOf view={view} field={at} />}
    </>
  );
  const className = changed ? `${s.row} ${s.changed}` : s.row;
  const mark = changed && <small>Changed</small>;
  if (!group) {
    return (
      <div className={className}>
        <label className={s.label} htmlFor={at}>
          {label} {mark}
        </label>
        {inside}
      </div>
    );
  }
  return (
    <fieldset className={className} id={at} tabIndex={-1}>
      <legend className="vh">{label}</legend>
      <p className={s.label} aria-hidden="true">
        {label} {mark}
      </p>
      {inside}
    </fieldset>
  );
}

function SourceOf({ view, field }: { view: FormView; field: string }) {
  const at = `fieldSources.${field}`;
  const [source, day] = [typedOf(view, `${at}.source`), typedOf(view, `${at}.day`)];
  const isWrong = Object.keys(view.errors).some((name) => name.startsWith(`${at}.`) || name === at);
  const shown = source.replace(/^https:\/\/(www\.)?([^/]+).*$/, '$2');
  return (
    <details className={a.source} open={isWrong || undefined}>
      <summary>
        <span className="vh">{fieldName(at)}: </span>
        {source ? `${shown} · ${/^\d{4}-\d\d-\d\d$/.test(day) ? sayDay(day) : day}` : 'Add a source'}
      </summary>
      <label>
        Source
        <input
          type="text"
          className={f.input}
          defaultValue={source}
          maxLength={500}
          {...fieldProps(view, `${at}.source`)}
        />
      </label>
      <FieldError field={`${at}.source`} />
      <label>
        Read or heard on
        <input className={f.input} type="date" defaultValue={day} {...fieldProps(view, `${at}.day`)} />
      </label>
      <FieldError field={`${at}.day`} />
    </details>
  );
}
