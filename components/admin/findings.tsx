import type { Finding } from '@/domain/data-check/finding';
import { fieldName } from './field-names';

/** What was found in this listing's data. */
export function Findings({ findings }: { findings: Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <section className="note" aria-labelledby="findings">
      <h2 id="findings" tabIndex={-1}>
        Worth a look
      </h2>
      <ul>
        {findings.map(({ code, field, message }) => (
          <li key={`${code} ${field} ${message}`}>
            <a href={`#${field}`}>{fieldName(field)}</a>: {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
