import type { Finding } from '@/domain/data-check/finding';
import { ActionForm, type FormAnswer } from './action-form';
import { fieldName } from './field-names';
import { Seen } from './seen';

type FindingsProps = {
  findings: Finding[];
  id: number;
  version: number;
  dismiss: (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
};

/** What was found in this listing's data: to be put right, or said to be right. */
export function Findings({ findings, id, version, dismiss }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <section className="waiting" aria-labelledby="findings">
      <h2 id="findings" tabIndex={-1}>
        Worth a look
      </h2>
      {findings.map(({ code, field, message }, index) => (
        <details key={`${code} ${field} ${message}`} className="tool">
          <summary>
            {fieldName(field)}: {message}
          </summary>
          <p>
            <a href={`#${field}`}>Put it right</a>, or say that it is right:
          </p>
          <ActionForm action={dismiss} label={`The data is right: ${message}`}>
            <Seen id={id} version={version} />
            <input type="hidden" name="code" value={code} />
            <input type="hidden" name="field" value={field} />
            <input type="hidden" name="message" value={message} />
            <label htmlFor={`right-${index}`}>Why it is right</label>
            <input type="text" className="inp" id={`right-${index}`} name="why" maxLength={500} required />
            <button className="btn" type="submit">
              It is right
            </button>
          </ActionForm>
        </details>
      ))}
    </section>
  );
}
