import type { Role } from '@/domain/account/actor';
import { ASSIGN_DAYS, type QueueKind, queueHref } from '@/domain/queue/item';

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
