import { Filter, FilterChoice } from '@/components/admin/shapes';
import a from '@/components/admin/shapes.module.css';
import f from '@/components/ui/form/form.module.css';
import type { LogParams } from '@/domain/audit/log';
import { AUDIT_OUTCOMES } from '@/domain/audit/log';
import { sayAction } from './log-words';

type LogFilterProps = {
  params: LogParams;
  names: { actions: string[]; people: { id: string; name: string }[] };
};

/** A plain form: the address holds the filter. */
export function LogFilter({ params, names }: LogFilterProps) {
  return (
    <Filter action="/admin/log" label="Filter">
      <FilterChoice
        name="who"
        label="Who"
        all="Anybody"
        value={params.who}
        choices={names.people.map(({ id, name }) => [id, name])}
      />
      <FilterChoice
        name="action"
        label="What"
        all="Everything"
        value={params.action}
        choices={names.actions.map((action) => [action, sayAction(action)])}
      />
      <FilterChoice
        name="outcome"
        label="Outcome"
        all="Any"
        value={params.outcome}
        choices={AUDIT_OUTCOMES.map((outcome) => [outcome, outcome])}
      />
      <div className={a.part}>
        <label htmlFor="subject">Listing (the end of its web address)</label>
        <input
          type="text"
          className={f.input}
          id="subject"
          name="subject"
          defaultValue={params.subject?.replace(':', ' ')}
          maxLength={200}
        />
      </div>
      <button className="btn" type="submit">
        Show
      </button>
    </Filter>
  );
}
