import { Changes } from '@/components/listing/edit/history';
import type { ImportFinding, ImportLine } from '@/domain/import/batch';

const CHANGES_SHOWN = 6;

/** Bad and doubtful places: which row, which column, why. */
export function FindingTable({ findings, caption }: { findings: ImportFinding[]; caption: string }) {
  return (
    <table className="import-findings">
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
    <ol className="lines">
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
