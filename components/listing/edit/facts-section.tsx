import type { ReactNode } from 'react';
import s from './facts-section.module.css';
import { type FormView, isChanged } from './form-view';

type FactsSectionProps = {
  view: FormView;
  title: string;
  /** The dotted names of what stands in it. */
  facts: readonly string[];
  /** What they say, in short. */
  says: string;
  /** Open whatever is in it. */
  open?: boolean;
  children: ReactNode;
};

export const FACTS_SECTION = s.section ?? '';

/** A part of a listing's facts, folded under its name; open where something is changed, or to be put right. */
export function FactsSection({ view, title, facts, says, open = false, children }: FactsSectionProps) {
  const wrong = Object.keys(view.errors).filter((name) => facts.some((fact) => isOf(name, fact))).length;
  const changed = facts.some((fact) => isChanged(view, fact) || isChanged(view, `fieldSources.${fact}`));
  const worth = facts.some((fact) => view.worthALook?.some((name) => isOf(name, fact)));
  const flag = wrong > 0 ? `${wrong} to correct` : changed ? 'Changed' : worth ? 'Worth a look' : '';
  return (
    <details className={s.section} open={open || flag !== '' || undefined}>
      <summary>
        <h3>{title}</h3>
        <span className={s.says}>{says}</span>
        {flag && <strong className={s.flag}>{flag}</strong>}
      </summary>
      {children}
    </details>
  );
}

/** Whether the dotted name is of the fact, or of its source. */
function isOf(name: string, fact: string): boolean {
  const bare = name.replace(/^(fieldSources\.|source of )/, '');
  return bare === fact || bare.startsWith(`${fact}.`);
}
