import { sayInstant } from '@/components/admin/days';
import a from '@/components/admin/shapes.module.css';
import type { AuditOutcome } from '@/domain/audit/log';
import { flatten } from '@/domain/listing/edit-parts';
import s from './log-list.module.css';
import { sayAction, sayDetail } from './log-words';

type LogLine = {
  id: number;
  at: string;
  whoName: string;
  action: string;
  outcome: AuditOutcome;
  subject: string | null;
  detail: Record<string, unknown> | null;
};
type Listings = ReadonlyMap<string, { slug: string; name: string }>;

export function LogList({ lines, listings }: { lines: readonly LogLine[]; listings: Listings }) {
  return (
    <ol className={s.log}>
      {lines.map((line) => (
        <li key={line.id}>
          <time dateTime={line.at}>{sayInstant(line.at)}</time>
          <div>
            <p>
              <b>{line.whoName}</b> · {sayAction(line.action)}
              {line.outcome !== 'done' && <span className={a.late}> · {line.outcome}</span>}
            </p>
            <Subject subject={line.subject} listings={listings} />
            <Detail line={line} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Subject({ subject, listings }: { subject: string | null; listings: Listings }) {
  if (subject === null) return null;
  const listing = listings.get(subject);
  const notice = /^notice:(.+)$/.exec(subject)?.[1];
  const file = /^import:(\d+)$/.exec(subject)?.[1];
  return (
    <p className="small">
      {listing && (
        <a className="textbtn" href={`/admin/centers/${listing.slug}`}>
          {listing.name}
        </a>
      )}
      {notice && (
        <a className="textbtn" href={`/admin/notices/${notice}`}>
          {notice}
        </a>
      )}
      {file && (
        <a className="textbtn" href={`/admin/imports/${file}`}>
          The file
        </a>
      )}
      {!listing && !notice && !file && plainSubject(subject)}
    </p>
  );
}

/** `center:12` of a listing that is no more: what it was, without our numbers. */
const plainSubject = (subject: string) => {
  const [kind = '', name = ''] = subject.split(':');
  return SUBJECT_WORDS.get(kind) ?? [kind, name].filter(Boolean).join(' ');
};
const SUBJECT_WORDS = new Map([
  ['center', 'a listing'],
  ['person', 'a person'],
  ['report', 'a report'],
]);

function Detail({ line: { detail, action, at } }: { line: LogLine }) {
  const facts = [...flatten(detail)].map(([name, text]) => ({ name, says: sayDetail(name, text) }));
  if (facts.length === 0) return null;
  if (facts.length <= 2) return <p className="small">{facts.map(({ says }) => says).join(' · ')}</p>;
  return (
    <details className={a.source}>
      <summary>
        {facts.length} details{' '}
        <span className="vh">
          of “{sayAction(action)}”, {sayInstant(at)}
        </span>
      </summary>
      <ul className="small">
        {facts.map(({ name, says }) => (
          <li key={name}>{says}</li>
        ))}
      </ul>
    </details>
  );
}
