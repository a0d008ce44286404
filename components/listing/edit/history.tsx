import { sayInstant } from '@/components/admin/days';
import { plainValue } from '@/components/admin/plain-words';
import r from '@/components/admin/review.module.css';
import a from '@/components/admin/shapes.module.css';
import { Submit } from '@/components/ui/form/field';
import { Form } from '@/components/ui/form/form';
import type { FormAction } from '@/components/ui/form/state';
import { Icon } from '@/components/ui/icon';
import { changedLines, changedMiddle, type LineChange } from '@/domain/listing/changed-middle';
import type { FieldChange } from '@/domain/listing/diff';
import type { HistoryEntry, RevisionAction } from '@/domain/listing/history';
import { fieldName } from './field-names';
import s from './history.module.css';

const DONE: Record<RevisionAction, string> = {
  seed: 'Read from the first list',
  create: 'Began the listing',
  update: 'Changed facts',
  confirm: 'Confirmed',
  'set-status': 'Changed the status',
  'change-slug': 'Changed the web address',
  restore: 'Went back',
  'accept-answer': "Took the hospital's answer",
  import: 'Imported',
};
const CHANGES_SHOWN = 6;

type HistoryProps = {
  entries: HistoryEntry[];
  /** Of the page on which it stands. */
  path: string;
  /** Only changes older than this version are told; null: the newest too. */
  before: number | null;
  /** What the next page begins before; null: the first change is among these. */
  older: number | null;
  id: number;
  version: number;
  mayRestore: boolean;
  restore: FormAction;
};

/** Who changed what, when and why; each version can be had back with one press. */
export function History({ entries, path, before, older, id, version, mayRestore, restore }: HistoryProps) {
  const oldest = entries.at(-1);
  const back = (entry: HistoryEntry, to: 'before' | 'after', label: string, name: string) =>
    mayRestore && (
      <Form
        action={restore}
        label={name}
        hidden={{ id, version, revisionId: entry.id, to }}
        foot={
          <Submit className="textbtn" aria-label={name}>
            <Icon name="back" className="icon-s" />
            {label}
          </Submit>
        }
      />
    );
  return (
    <section aria-labelledby="history">
      <h2 id="history" tabIndex={-1}>
        History
      </h2>
      {entries.length === 0 && (
        <p className="small">
          {before === null ? 'Nobody has changed anything yet.' : 'There is no older change.'}
        </p>
      )}
      <ol className={r.history}>
        {entries.map((entry, index) => {
          const when = sayInstant(entry.at);
          const isNow = entry.version === version;
          return (
            <li key={entry.id}>
              <div className={r.who}>
                <p>
                  <b>{entry.whoName}</b> · <time dateTime={entry.at}>{when}</time>
                </p>
                {isNow &&
                  index === 0 &&
                  entry.hasBefore &&
                  back(entry, 'before', 'Undo', `Undo the change of ${when}`)}
                {!isNow && back(entry, 'after', 'Restore', `Restore the version of ${when}`)}
              </div>
              <p className="small">
                {DONE[entry.action]}
                {entry.note && `: ${entry.note}`}
                {entry.why && `. ${entry.why}`}
              </p>
              <Changes changes={entry.changes} shown={entry.hasBefore ? CHANGES_SHOWN : 0} />
            </li>
          );
        })}
        {older === null && oldest?.hasBefore && oldest.version !== version && (
          <li>
            <div className={r.who}>
              <p>
                <b>As it was first</b>
              </p>
              {back(oldest, 'before', 'Restore', 'Restore the first version')}
            </div>
          </li>
        )}
      </ol>
      {(before !== null || older !== null) && (
        <p className={a.btns}>
          {before !== null && (
            <a className="btn" href={`${path}#history`}>
              Newest changes
            </a>
          )}
          {older !== null && (
            <a className="btn" href={`${path}?before=${older}#history`}>
              Older changes
            </a>
          )}
        </p>
      )}
    </section>
  );
}

/** Field by field; those after the first `shown` are folded away. */
export function Changes({ changes, shown }: { changes: FieldChange[]; shown: number }) {
  const rest = changes.slice(shown);
  return (
    <>
      <Differences changes={changes.slice(0, shown)} />
      {rest.length > 0 && (
        <details>
          <summary>{shown === 0 ? `${rest.length} facts` : `${rest.length} more`}</summary>
          <Differences changes={rest} />
        </details>
      )}
    </>
  );
}

/** A list is told by the lines that changed; of a line, the changed part stands out. */
function Differences({ changes }: { changes: FieldChange[] }) {
  return changes.map(({ field, before, after }) => (
    <dl key={field} className={s.diff}>
      <dt>{fieldName(field)}</dt>
      {changedLines(plainValue(field, before), plainValue(field, after)).map((line) => (
        <Line key={`${line.before} ${line.after}`} line={line} />
      ))}
    </dl>
  ));
}

function Line({ line: { before, after } }: { line: LineChange }) {
  const middle = changedMiddle(before ?? '', after ?? '');
  const part = (text: string) => (
    <>
      {middle.start}
      {middle.start + middle.end ? <b className={s.part}>{text}</b> : text}
      {middle.end}
    </>
  );
  return (
    <>
      {before !== null && (
        <dd className={s.del}>
          <span aria-hidden="true">−</span>
          <del>
            <span className="vh">Before: </span>
            {part(middle.before)}
          </del>
        </dd>
      )}
      {after !== null && (
        <dd className={s.ins}>
          <span aria-hidden="true">+</span>
          <ins>
            <span className="vh">After: </span>
            {part(middle.after)}
          </ins>
        </dd>
      )}
    </>
  );
}
