import type { WaitingAnswer } from '@/domain/desk/waiting';
import { ActionForm, type FormAnswer } from './action-form';
import { sayInstant } from './days';
import { fieldName } from './field-names';
import { Changes } from './history';
import { Seen } from './seen';

type Action = (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
type Props = {
  answers: WaitingAnswer[];
  id: number;
  version: number;
  mayPublish: boolean;
  accept: Action;
  decline: Action;
};

export function WaitingAnswers({ answers, ...props }: Props) {
  return answers.map((answer) => <AnswerBox key={answer.linkId} answer={answer} {...props} />);
}

type BoxProps = Omit<Props, 'answers'> & { answer: WaitingAnswer };

function AnswerBox({ answer, id, version, mayPublish, accept, decline }: BoxProps) {
  const { linkId, role, note, usedAt, fields, changes } = answer;
  return (
    <section className="waiting" aria-labelledby={`answer-${linkId}`}>
      <h2 id={`answer-${linkId}`} tabIndex={-1}>
        The hospital answered
      </h2>
      <p>
        {fields.length === 0 ? 'All is correct, they say.' : 'They say it otherwise:'}{' '}
        <span className="small">
          {role}, by the link, {sayInstant(usedAt)}
        </span>
      </p>
      {note && <p>“{note}”</p>}
      <Changes changes={changes} shown={50} />
      {mayPublish && (
        <>
          <ActionForm action={accept} label="Take the hospital's answer">
            <Seen id={id} version={version} />
            <input type="hidden" name="linkId" value={linkId} />
            {fields.map((field) => (
              <label key={field} className="tick">
                <input type="checkbox" name="take" value={field} defaultChecked /> Take: {fieldName(field)}
              </label>
            ))}
            <p className="small">Only a whole answer counts as confirmed by the hospital.</p>
            <button className="btn main" type="submit">
              {fields.length === 0 ? 'Accept: confirmed' : 'Publish what is ticked'}
            </button>
          </ActionForm>
          <ActionForm action={decline} label="Leave the listing as it is">
            <Seen id={id} version={version} />
            <input type="hidden" name="linkId" value={linkId} />
            <label htmlFor={`why-${linkId}`}>Why not</label>
            <input type="text" className="inp" id={`why-${linkId}`} name="why" maxLength={500} required />
            <button className="btn" type="submit">
              Leave as it is
            </button>
          </ActionForm>
        </>
      )}
    </section>
  );
}
