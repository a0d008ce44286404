import type { ReactNode } from 'react';
import f from '@/components/ui/form/form.module.css';
import { Icon } from '@/components/ui/icon';
import s from './shapes.module.css';

type Inside = { children: ReactNode };

/** The matter of a page, and a `Side` beside it; one below the other on a phone. `wide`: for a whole listing. */
export function Columns({ wide = false, children }: Inside & { wide?: boolean }) {
  return <div className={wide ? `${s.columns} ${s.wide}` : s.columns}>{children}</div>;
}

export function Side({ labelledBy, children }: Inside & { labelledBy?: string }) {
  return (
    <aside className={s.side} aria-labelledby={labelledBy}>
      {children}
    </aside>
  );
}

/** Running text and forms, as wide as one reads and types; a section when `labelledBy` names its heading. */
export function TextPart({ labelledBy, children }: Inside & { labelledBy?: string }) {
  if (!labelledBy) return <div className={s.text}>{children}</div>;
  return (
    <section className={s.text} aria-labelledby={labelledBy}>
      {children}
    </section>
  );
}

/** A part of a page under a heading with a line. */
export function LinedPart({ id, title, children }: Inside & { id: string; title: string }) {
  return (
    <section aria-labelledby={id} className={s.lined}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Things one below the other, parted by lines: each a heading and what is told of it. */
export function Lines({ children }: Inside) {
  return <ul className={s.lines}>{children}</ul>;
}

/** People or places: each two things at the ends of a line. */
export function PeopleLines({ children }: Inside) {
  return <ul className={s.people}>{children}</ul>;
}

/** A title and what one may begin from here. */
export function PageHead({ children }: Inside) {
  return <div className={s.pageHead}>{children}</div>;
}

/** Buttons beside each other. */
export function Buttons({ children }: Inside) {
  return <div className={s.btns}>{children}</div>;
}

/** The way to the earlier and the later part of a long list. */
export function Pages({ children }: Inside) {
  return <p className={`${s.btns} ${s.pages}`}>{children}</p>;
}

/** The way back to where this page belongs; a whole load, as everywhere in the editors' pages. */
export function Back({ href, children }: Inside & { href: string }) {
  return (
    <p className={s.back}>
      <a href={href}>
        <Icon name="back" className="icon-s" />
        {children}
      </a>
    </p>
  );
}

type FilterProps = Inside & { action: string; label: string };

/** A plain form: the address holds the filter. */
export function Filter({ action, label, children }: FilterProps) {
  return (
    <form action={action} method="get" className={s.filter} aria-label={label}>
      {children}
    </form>
  );
}

type FilterTextProps = { name: string; label: string; value: string };

export function FilterText({ name, label, value }: FilterTextProps) {
  return (
    <div className={s.part}>
      <label htmlFor={name}>{label}</label>
      <input className={f.input} id={name} name={name} type="search" defaultValue={value} maxLength={100} />
    </div>
  );
}

type FilterChoiceProps = {
  name: string;
  label: string;
  /** The words of no choice. */
  all: string;
  value: string | null | undefined;
  choices: readonly (readonly [value: string, label: string])[];
};

export function FilterChoice({ name, label, all, value, choices }: FilterChoiceProps) {
  return (
    <div className={s.part}>
      <label htmlFor={name}>{label}</label>
      <select className={f.input} id={name} name={name} defaultValue={value ?? ''}>
        <option value="">{all}</option>
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The words of a mail as they are. */
export function Letter({ text }: { text: string | null }) {
  return <pre className={s.letter}>{text}</pre>;
}

/** What stands over what comes next with some air. */
export function Below({ children }: Inside) {
  return <p className={`small ${s.below}`}>{children}</p>;
}

/** A box that shows something as readers would see it. */
export function AsShown({ children, ...language }: Inside & { lang: string; dir?: string }) {
  return (
    <div className={s.asShown} {...language}>
      {children}
    </div>
  );
}
