import { Filter, FilterChoice, FilterText } from '@/components/admin/shapes';
import a from '@/components/admin/shapes.module.css';
import f from '@/components/ui/form/form.module.css';
import type { Role } from '@/domain/account/actor';
import { ASSIGN_DAYS, QUEUE_KINDS, type QueueKind, queueHref } from '@/domain/queue/item';
import s from './queue.module.css';
import { KIND_WORDS } from './queue-words';

type QueueFilterProps = {
  kind: QueueKind | null;
  text: string;
  mine: boolean;
  counts: Record<QueueKind, number>;
};

/** A plain form: the address holds the filter. */
export function QueueFilter({ kind, text, mine, counts }: QueueFilterProps) {
  return (
    <Filter action="/admin" label="Filter">
      <FilterText name="q" label="Hospital, city or words" value={text} />
      <FilterChoice
        name="kind"
        label="What"
        all="Everything"
        value={kind}
        choices={QUEUE_KINDS.map((one) => [one, `${KIND_WORDS[one].title} (${counts[one]})`] as const)}
      />
      <label className={f.tick}>
        <input type="checkbox" name="mine" value="1" defaultChecked={mine} /> Assigned to me
      </label>
      <button className="btn" type="submit">
        Show
      </button>
    </Filter>
  );
}

type Shown = { kind: QueueKind | null; text: string; mine: boolean };
type AssignBarProps = {
  isOpen: boolean;
  filter: Shown;
  people: { id: string; name: string; role: Role }[];
  assign: (form: FormData) => Promise<void>;
};

export const ASSIGN_FORM = 'assign';

/** Gives several things to one person. The ticks stand in the list and belong to this form. */
export function AssignBar({ isOpen, filter, people, assign }: AssignBarProps) {
  if (!isOpen) {
    return (
      <p>
        <a className="textbtn" href={queueHref({ ...filter, assign: true })}>
          Assign several
        </a>
      </p>
    );
  }
  const { kind, text, mine } = filter;
  return (
    <form id={ASSIGN_FORM} action={assign} className={`${a.filter} ${s.assign}`} aria-label="Assign">
      <input type="hidden" name="kind" value={kind ?? ''} />
      <input type="hidden" name="q" value={text} />
      <input type="hidden" name="mine" value={mine ? '1' : ''} />
      <div className={a.part}>
        <label htmlFor="person">Assign what is selected below to</label>
        <select className={f.input} id="person" name="person">
          {people.map(({ id, name, role }) => (
            <option key={id} value={id}>
              {name} ({role})
            </option>
          ))}
        </select>
      </div>
      <button className="btn main" type="submit">
        Assign for {ASSIGN_DAYS} days
      </button>
      <a href={queueHref(filter)}>Back to the queue</a>
    </form>
  );
}
