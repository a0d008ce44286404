import { sayInstant } from '@/components/admin/days';
import { plainWords } from '@/components/admin/plain-words';
import r from '@/components/admin/review.module.css';
import { fieldName } from '@/components/listing/edit/field-names';
import { Fold } from '@/components/ui/form/fold';
import { Form } from '@/components/ui/form/form';
import type { FormAction } from '@/components/ui/form/state';
import type { Finding } from '@/domain/listing/check-each';

type Dismissed = Finding & { id: number; why: string; at: string; whoName: string; byNewEditor: boolean };
type FindingsProps = {
  findings: Finding[];
  dismissed: Dismissed[];
  id: number;
  version: number;
  dismiss: FormAction;
  recall: FormAction;
};

/** What was found in this listing's data: to be put right, or said to be right. */
export function Findings({ findings, dismissed, id, version, dismiss, recall }: FindingsProps) {
  if (findings.length + dismissed.length === 0) return null;
  return (
    <section className={r.waiting} aria-labelledby="findings">
      <h2 id="findings" tabIndex={-1}>
        Worth a look
      </h2>
      {findings.map(({ code, field, message }) => (
        <Fold key={`${code} ${field} ${message}`} summary={`${fieldName(field)}: ${plainWords(message)}`}>
          <p>
            <a href={`#${field}`}>{wordsFor(code).fix}</a>, or {wordsFor(code).or}:
          </p>
          <Form
            action={dismiss}
            label={`${wordsFor(code).submit}: ${plainWords(message)}`}
            hidden={{ id, version, code, field, message }}
            fields={[{ name: 'why', label: wordsFor(code).why, max: 500 }]}
            submit={wordsFor(code).submit}
            quiet
          />
        </Fold>
      ))}
      {dismissed.length > 0 && (
        <Fold summary={`Marked as correct: ${dismissed.length}`}>
          {dismissed.map((one) => (
            <Recall key={one.id} dismissed={one} id={id} version={version} action={recall} />
          ))}
        </Fold>
      )}
    </section>
  );
}

/** What nobody can find is not correct: somebody looked, and says where. */
const wordsFor = (code: string) =>
  code === 'too-little'
    ? { fix: 'Add it', or: 'say that none was found', why: 'Where you looked', submit: 'None found' }
    : {
        fix: 'Correct it',
        or: 'mark it as correct',
        why: 'Why it is correct',
        submit: 'Mark as correct',
      };

type RecallProps = { dismissed: Dismissed; id: number; version: number; action: FormAction };

/** Who found it right, when and why; and the way back. */
function Recall({ dismissed, id, version, action }: RecallProps) {
  const { id: dismissalId, field, message, why, at, whoName, byNewEditor } = dismissed;
  return (
    <Form
      action={action}
      label={`Bring it back: ${plainWords(message)}`}
      hidden={{ id, version, dismissalId }}
      quiet
      submit={
        <>
          Bring it back <span className="vh">({plainWords(message)})</span>
        </>
      }
    >
      <p>
        {fieldName(field)}: {plainWords(message)}
      </p>
      <p className="small">
        {whoName}
        {byNewEditor && ' (a new editor)'}, {sayInstant(at)}: {why}
      </p>
    </Form>
  );
}
