import { ActionForm, type FormAnswer } from '@/components/admin/action-form';
import { sayInstant } from '@/components/admin/days';
import { Seen } from '@/components/admin/seen';
import { fieldName } from '@/components/listing/edit/field-names';
import type { Finding } from '@/domain/listing/check-each';

type Action = (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
type Dismissed = Finding & { id: number; why: string; at: string; whoName: string; byNewEditor: boolean };
type FindingsProps = {
  findings: Finding[];
  dismissed: Dismissed[];
  id: number;
  version: number;
  dismiss: Action;
  recall: Action;
};

/** What was found in this listing's data: to be put right, or said to be right. */
export function Findings({ findings, dismissed, id, version, dismiss, recall }: FindingsProps) {
  if (findings.length + dismissed.length === 0) return null;
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
      {dismissed.length > 0 && (
        <details className="tool">
          <summary>Found right by somebody: {dismissed.length}</summary>
          {dismissed.map((one) => (
            <Recall key={one.id} dismissed={one} id={id} version={version} action={recall} />
          ))}
        </details>
      )}
    </section>
  );
}

type RecallProps = { dismissed: Dismissed; id: number; version: number; action: Action };

/** Who found it right, when and why; and the way back. */
function Recall({ dismissed, id, version, action }: RecallProps) {
  const { id: dismissalId, field, message, why, at, whoName, byNewEditor } = dismissed;
  return (
    <ActionForm action={action} label={`Bring it back: ${message}`}>
      <Seen id={id} version={version} />
      <input type="hidden" name="dismissalId" value={dismissalId} />
      <p>
        {fieldName(field)}: {message}
      </p>
      <p className="small">
        {whoName}
        {byNewEditor && ' (a new editor)'}, {sayInstant(at)}: {why}
      </p>
      <button className="btn" type="submit">
        Bring it back <span className="vh">({message})</span>
      </button>
    </ActionForm>
  );
}
