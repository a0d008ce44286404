import type { LogParams } from '@/domain/audit/log';
import { AUDIT_OUTCOMES } from '@/domain/audit/log';

type LogFilterProps = {
  params: LogParams;
  names: { actions: string[]; people: { id: string; name: string }[] };
};

/** A plain form: the address holds the filter. */
export function LogFilter({ params, names }: LogFilterProps) {
  return (
    <form action="/admin/log" method="get" className="q-filter" aria-label="Filter">
      <Choice name="who" label="Who" all="Anybody" value={params.who}>
        {names.people.map(({ id, name }) => [id, name])}
      </Choice>
      <Choice name="action" label="What" all="Everything" value={params.action}>
        {names.actions.map((action) => [action, action.replaceAll('-', ' ')])}
      </Choice>
      <Choice name="outcome" label="Outcome" all="Any" value={params.outcome}>
        {AUDIT_OUTCOMES.map((outcome) => [outcome, outcome])}
      </Choice>
      <div className="part">
        <label htmlFor="subject">Of what (center:12)</label>
        <input
          type="text"
          className="inp"
          id="subject"
          name="subject"
          defaultValue={params.subject}
          maxLength={200}
        />
      </div>
      <button className="btn" type="submit">
        Show
      </button>
    </form>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  all: string;
  value: string | undefined;
  children: (readonly [value: string, label: string])[];
};

function Choice({ name, label, all, value, children }: ChoiceProps) {
  return (
    <div className="part">
      <label htmlFor={name}>{label}</label>
      <select className="inp" id={name} name={name} defaultValue={value ?? ''}>
        <option value="">{all}</option>
        {children.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
