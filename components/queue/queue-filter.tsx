import type { Role } from '@/domain/account/actor';
import { ASSIGN_DAYS, QUEUE_KINDS, type QueueKind, queueHref } from '@/domain/queue/item';
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
    <form action="/admin" method="get" className="q-filter" aria-label="Filter">
      <div className="part">
        <label htmlFor="q">Hospital, city or words</label>
        <input className="inp" id="q" name="q" type="search" defaultValue={text} maxLength={100} />
      </div>
      <div className="part">
        <label htmlFor="kind">What</label>
        <select className="inp" id="kind" name="kind" defaultValue={kind ?? ''}>
          <option value="">Everything</option>
          {QUEUE_KINDS.map((value) => (
            <option key={value} value={value}>
              {KIND_WORDS[value].title} ({counts[value]})
            </option>
          ))}
        </select>
      </div>
      <label className="tick">
        <input type="checkbox" name="mine" value="1" defaultChecked={mine} /> Only what I am on
      </label>
      <button className="btn" type="submit">
        Show
      </button>
    </form>
  );
}

type Filter = { kind: QueueKind | null; text: string; mine: boolean };
type AssignBarProps = {
  isOpen: boolean;
  filter: Filter;
  people: { id: string; name: string; role: Role }[];
  assign: (form: FormData) => Promise<void>;
};

export const ASSIGN_FORM = 'assign';

/** Gives several things to one person. The ticks stand in the list and belong to this form. */
export function AssignBar({ isOpen, filter, people, assign }: AssignBarProps) {
  if (!isOpen) {
    return (
      <p>
        <a href={queueHref({ ...filter, assign: true })}>Assign several to somebody</a>
      </p>
    );
  }
  const { kind, text, mine } = filter;
  return (
    <form id={ASSIGN_FORM} action={assign} className="q-filter assign" aria-label="Assign">
      <input type="hidden" name="kind" value={kind ?? ''} />
      <input type="hidden" name="q" value={text} />
      <input type="hidden" name="mine" value={mine ? '1' : ''} />
      <div className="part">
        <label htmlFor="person">Give what is ticked below to</label>
        <select className="inp" id="person" name="person">
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
