import { sayDay } from '@/components/admin/days';
import a from '@/components/admin/shapes.module.css';
import f from '@/components/ui/form/form.module.css';
import { QUEUE_KINDS, type QueueItem, type QueueKind, queueHref } from '@/domain/queue/item';
import { ClaimNote } from './claim';
import s from './queue.module.css';
import { ASSIGN_FORM } from './queue-filter';
import { KIND_WORDS, OTHERS_DO, questionOf, titleOf, whenOf } from './queue-words';

const SHOWN_EACH = 5;
/** So many findings of one sort become one line that opens. */
const ALIKE_MIN = 3;

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
  /** Puts an item off for a week, or takes it back. */
  snooze: Action;
};

/** What there is to do, by kind: the most pressing first, one action each. */
export function QueueList({ items, kind, text, ...row }: QueueListProps) {
  const first = items.find((item) => item.isDoable && !isTaken(item, row.personId))?.key;
  return QUEUE_KINDS.map((each) => {
    const ofKind = items.filter((item) => item.kind === each);
    if (ofKind.length === 0) return null;
    const groups = kind === null && !row.assigns && text === '' ? alike(ofKind) : [];
    const single = ofKind.filter((item) => !groups.some((group) => group.includes(item)));
    const shown = kind === null && !row.assigns ? single.slice(0, SHOWN_EACH) : single;
    const { title, note } = KIND_WORDS[each];
    return (
      <section key={each} className={a.lined} aria-labelledby={`kind-${each}`}>
        <h2 id={`kind-${each}`}>
          {title} <span className={a.count}>{`${ofKind.length} · ${note}`}</span>
        </h2>
        <ul>
          {shown.map((item) => (
            <QueueRow key={item.key} item={item} isFirst={item.key === first} {...row} />
          ))}
        </ul>
        {groups.map((group) => (
          <details key={group[0]?.about} className={s.alike}>
            <summary>
              {group.length} listings: {group[0]?.says}
            </summary>
            <ul>
              {group.map((item) => (
                <QueueRow key={item.key} item={item} isFirst={false} {...row} />
              ))}
            </ul>
          </details>
        ))}
        {shown.length < single.length && (
          <a className="textbtn" href={queueHref({ kind: each, text })}>
            {single.length - shown.length} more: {title.toLowerCase()}
          </a>
        )}
      </section>
    );
  });
}

/** Findings that say the same of many listings. */
function alike(items: readonly QueueItem[]): QueueItem[][] {
  const groups = new Map<string, QueueItem[]>();
  for (const item of items.filter(({ kind }) => kind === 'finding')) {
    const sort = `${item.about} ${item.says}`;
    groups.set(sort, [...(groups.get(sort) ?? []), item]);
  }
  return [...groups.values()].filter((group) => group.length >= ALIKE_MIN);
}

/** Somebody else is on it. */
const isTaken = ({ claim }: QueueItem, personId: string) => claim !== null && claim.personId !== personId;

/** What a call can settle, besides what waits for a call. */
const CALLED: readonly QueueKind[] = ['overdue', 'due', 'unproven'];

type QueueRowProps = Omit<QueueListProps, 'items' | 'kind' | 'text'> & { item: QueueItem; isFirst: boolean };

function QueueRow({ item, isFirst, assigns, now, personId, open, release, snooze }: QueueRowProps) {
  const when = whenOf(item, now);
  const title = titleOf(item);
  return (
    <li className={s.item} data-queue-item>
      <p className={when.late ? `${s.due} ${s.dueLate}` : s.due}>
        {when.text}
        <small>{when.note}</small>
      </p>
      <div>
        <h3>{item.center ? <a href={`/admin/centers/${item.center.slug}`}>{title}</a> : title}</h3>
        <p>{questionOf(item)}</p>
        {item.snoozed && (
          <p>
            Snoozed until {sayDay(item.snoozed.until)} by {item.snoozed.name}.
          </p>
        )}
        <ClaimNote claim={item.claim} claimKey={item.claimKey} personId={personId} release={release} />
        {item.kind !== 'report' && item.isDoable && !assigns && (
          <Snooze item={item} title={title} action={snooze} />
        )}
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

/** Puts an item off for a week, or takes it back. Readers were promised an answer to a report: that one stays. */
function Snooze({ item, title, action }: { item: QueueItem; title: string; action: Action }) {
  const words = item.snoozed ? 'Back to the queue' : 'Snooze a week';
  return (
    <form action={action}>
      <input type="hidden" name="item" value={item.key} />
      <button
        className="textbtn"
        type="submit"
        name="until"
        value={item.snoozed ? '' : 'week'}
        aria-label={`${words}: ${title}`}
      >
        {words}
      </button>
    </form>
  );
}
