import { QUEUE_KINDS, type QueueKind } from '@/domain/queue/item';
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
