import type { ReactNode } from 'react';
import a from '@/components/admin/shapes.module.css';
import { Changes } from '@/components/listing/edit/history';
import {
  IMPORT_PARTS,
  type ImportFinding,
  type ImportLine,
  type ImportPart,
  type PartCounts,
} from '@/domain/import/batch';
import s from './import.module.css';
import { PART_WORDS, sayCount } from './import-words';

type PartsProps = { id: number; counts: PartCounts; part: ImportPart };
const pathOf = (id: number, part: ImportPart, page = 1) => `/admin/imports/${id}?show=${part}&page=${page}`;

/** How many rows of each kind, each a link to them. */
export function ImportParts({ id, counts, part }: PartsProps) {
  return (
    <nav aria-label="Rows of the file">
      <ul className={s.parts}>
        {IMPORT_PARTS.map((known) => (
          <li key={known}>
            {counts[known] === 0 ? (
              <span className="small">0 {PART_WORDS[known].title}</span>
            ) : (
              <a href={`${pathOf(id, known)}#rows`} aria-current={known === part ? 'true' : undefined}>
                <b>{sayCount(counts[known])}</b> {PART_WORDS[known].title}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What the file is called. */
export function ImportName({ children }: { children: ReactNode }) {
  return <h1 className={s.name}>{children}</h1>;
}

/** The rows of one kind. */
export function RowsPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-labelledby="rows" className={s.rows}>
      <h2 id="rows" tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

type PagesProps = { id: number; part: ImportPart; page: number; pages: number };

export function ImportPages({ id, part, page, pages }: PagesProps) {
  if (pages <= 1) return null;
  return (
    <nav aria-label="Pages" className={a.btns}>
      {page > 1 && (
        <a className="btn" href={`${pathOf(id, part, page - 1)}#rows`}>
          Earlier rows
        </a>
      )}
      <p>
        Page {page} of {pages}
      </p>
      {page < pages && (
        <a className="btn" href={`${pathOf(id, part, page + 1)}#rows`}>
          Later rows
        </a>
      )}
    </nav>
  );
}

const CHANGES_SHOWN = 6;

/** Bad and doubtful places: which row, which column, why. */
export function FindingTable({ findings, caption }: { findings: ImportFinding[]; caption: string }) {
  return (
    <table className={s.findings}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Row</th>
          <th scope="col">Column</th>
          <th scope="col">What is wrong</th>
        </tr>
      </thead>
      <tbody>
        {findings.map(({ line, column, message }) => (
          <tr key={`${line} ${column} ${message}`}>
            <th scope="row">{line}</th>
            <td>{column ?? '–'}</td>
            <td>{message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Rows with what each would change. */
export function ImportLines({ lines }: { lines: ImportLine[] }) {
  return (
    <ol className={a.lines}>
      {lines.map((line) => (
        <li key={line.line}>
          <h3>
            {line.isListed ? <a href={`/admin/centers/${line.slug}`}>{line.name}</a> : line.name}{' '}
            <span className="small">
              row {line.line}, {line.slug}
            </span>
          </h3>
          {line.findings.map(({ column, message }) => (
            <p key={message} className="small">
              {column && `${column}: `}
              {message}
            </p>
          ))}
          <Changes changes={line.changes} shown={line.verdict === 'add' ? 0 : CHANGES_SHOWN} />
        </li>
      ))}
    </ol>
  );
}
