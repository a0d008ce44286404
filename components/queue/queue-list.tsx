import a from '@/components/admin/shapes.module.css';
import f from '@/components/ui/form/form.module.css';
import { QUEUE_KINDS, type QueueItem, type QueueKind, queueHref } from '@/domain/queue/item';
import { ClaimNote } from './claim';
import s from './queue.module.css';
import { ASSIGN_FORM } from './queue-filter';
import { KIND_WORDS, OTHERS_DO, questionOf, whenOf } from './queue-words';

const SHOWN_EACH = 5;

type Action = (form: FormData) => Promise<void>;
type QueueListProps = {
  items: QueueItem[];
  /** All of this kind are shown; null: the first few of each. */
  kind: QueueKind | null;
  text: string;
  /** Several are being chosen, to give them to somebody. */
  assigns: boolean;
  now: Date;
  personId: string;
  open: Action;
  release: Action;
};

/** What there is to do, by kind: the most pressing first, one action each. */
export function QueueList({ items, kind, text, ...row }: QueueListProps) {
  const first = items.find((item) => item.isDoable && !isTaken(item, row.personId))?.key;
  return QUEUE_KINDS.map((each) => {
    const mine = items.filter((item) => item.kind === each);
    if (mine.length === 0) return null;
    const shown = kind === null && !row.assigns ? mine.slice(0, SHOWN_EACH) : mine;
    const { title, note } = KIND_WORDS[each];
    return (
      <section key={each} className={a.lined} aria-labelledby={`kind-${each}`}>
        <h2 id={`kind-${each}`}>
          {title} <span className={a.count}>{`${mine.length} · ${note}`}</span>
        </h2>
        <ul>
          {shown.map((item) => (
            <QueueRow key={item.key} item={item} isFirst={item.key === first} {...row} />
          ))}
        </ul>
        {shown.length < mine.length && (
          <a className="textbtn" href={queueHref({ kind: each, text })}>
            {mine.length - shown.length} more: {title.toLowerCase()}
          </a>
        )}
      </section>
    );
  });
}

/** Somebody else is on it. */
const isTaken = ({ claim }: QueueItem, personId: string) => claim !== null && claim.personId !== personId;

/** What a call can settle, besides what waits for a call. */
const CALLED: readonly QueueKind[] = ['overdue', 'due', 'unproven'];

type QueueRowProps = Omit<QueueListProps, 'items' | 'kind' | 'text'> & { item: QueueItem; isFirst: boolean };

function QueueRow({ item, isFirst, assigns, now, personId, open, release }: QueueRowProps) {
  const when = whenOf(item, now);
  const title = item.center?.name ?? item.says;
  return (
    <li className={s.item}>
      <p className={when.late ? `${s.due} ${s.dueLate}` : s.due}>
        {when.text}
        <small>{when.note}</small>
      </p>
      <div>
        <h3>{item.center ? <a href={`/admin/centers/${item.center.slug}`}>{title}</a> : title}</h3>
        <p>{questionOf(item)}</p>
        <ClaimNote claim={item.claim} claimKey={item.claimKey} personId={personId} release={release} />
      </div>
      {assigns ? (
        <label className={f.tick}>
          <input type="checkbox" name="key" value={item.claimKey} form={ASSIGN_FORM} />
          <span>
            Assign <span className="vh">{`${title}: ${KIND_WORDS[item.kind].button}`}</span>
          </span>
        </label>
      ) : !item.isDoable ? (
        <p className="small">{OTHERS_DO[item.kind] ?? 'A reviewer looks at this.'}</p>
      ) : (
        <form action={open} className={a.btns}>
          <input type="hidden" name="item" value={item.key} />
          <button
            className={isFirst ? 'btn main' : 'btn'}
            id={isFirst ? 'first' : undefined}
            type="submit"
            disabled={isTaken(item, personId)}
            aria-label={`${KIND_WORDS[item.kind].button}: ${title}`}
          >
            {KIND_WORDS[item.kind].button}
          </button>
          {CALLED.includes(item.kind) && (
            <button className="btn" type="submit" name="to" value="call" disabled={isTaken(item, personId)}>
              Call <span className="vh">{title}</span>
            </button>
          )}
        </form>
      )}
    </li>
  );
}
