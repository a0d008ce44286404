import f from '@/components/ui/form/form.module.css';
import { Icon } from '@/components/ui/icon';
import type { Role } from '@/domain/account/actor';
import s from './bulk-bar.module.css';
import { ChosenCount } from './chosen-count';

type Action = (form: FormData) => Promise<void>;
type BulkBarProps = {
  id: string;
  /** Of the table's address, to come back to it. */
  query: string;
  /** Empty: this person gives nobody anything to do. */
  people: { id: string; name: string; role: Role }[];
  mayExport: boolean;
  mark: Action;
  assign: Action;
};

/** What can be done with several listings at once: those that are ticked in the table. */
export function BulkBar({ id, query, people, mayExport, mark, assign }: BulkBarProps) {
  return (
    <form id={id} className={s.bulk} action={mark} aria-label="Chosen listings">
      <input type="hidden" name="back" value={query} />
      <ChosenCount formId={id} />
      <button className="btn" type="submit">
        <Icon name="phone" className="icon-s" />
        Mark for a call
      </button>
      <button className="btn" type="submit" formAction="/admin/centers/ask" formMethod="get">
        <Icon name="mail" className="icon-s" />
        Ask the hospitals
      </button>
      {mayExport && (
        <button className="btn" type="submit" formAction="/admin/imports/export/csv" formMethod="get">
          Export
        </button>
      )}
      {people.length > 0 && (
        <span className={s.give}>
          <label htmlFor="person" className="vh">
            Assign to
          </label>
          <select className={f.input} id="person" name="person">
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name} ({person.role})
              </option>
            ))}
          </select>
          <button className="btn" type="submit" formAction={assign}>
            Assign
          </button>
        </span>
      )}
    </form>
  );
}
