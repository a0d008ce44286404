import { CONFIRM_WAYS, type ConfirmWay } from '@/domain/desk/confirm';
import { ActionForm, type FormAnswer } from './action-form';
import { Seen } from './seen';

const WAYS: Record<ConfirmWay, string> = {
  phoned: 'I phoned them',
  'e-mail': 'They wrote an e-mail',
  'their-page': 'I read their page',
};

export const LANGUAGE_CHOICES = [
  ['en', 'English'],
  ['es', 'Spanish'],
  ['fr', 'French'],
  ['nl', 'Dutch'],
  ['de', 'German'],
  ['it', 'Italian'],
] as const;

/** Offered, not required: what somebody does, never who they are. */
const ROLES = ['Program coordinator', 'Nurse navigator', 'Scheduler', 'Physician', 'Switchboard'];

type ConfirmFormProps = {
  id: number;
  version: number;
  today: string;
  action: (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
};

/** Everything below is right: says how somebody knows, and goes on. */
export function ConfirmForm({ id, version, today, action }: ConfirmFormProps) {
  return (
    <section className="confirm" aria-labelledby="confirm-title">
      <h2 id="confirm-title">Confirm: all of it is right</h2>
      <ActionForm action={action} label="Confirm">
        <Seen id={id} version={version} />
        <div className="row">
          <fieldset className="ways" id="how" tabIndex={-1}>
            <legend>How</legend>
            {CONFIRM_WAYS.toReversed().map((way, index) => (
              <label key={way} className="tick">
                <input
                  type="radio"
                  // The queue leads here: one press chooses, the next confirms.
                  id={index === 0 ? 'confirm' : undefined}
                  name="how"
                  value={way}
                  required
                />{' '}
                {WAYS[way]}
              </label>
            ))}
          </fieldset>
          <div className="part">
            <label htmlFor="withRole">Whom you spoke with, by what they do</label>
            <input
              type="text"
              className="inp"
              id="withRole"
              name="withRole"
              list="roles"
              maxLength={80}
              autoComplete="off"
            />
            <datalist id="roles">
              {ROLES.map((role) => (
                <option key={role} value={role} />
              ))}
            </datalist>
            <p className="small">Readers see it: no names. Empty for a page.</p>
          </div>
          <div className="part">
            <label htmlFor="language">Language</label>
            <select className="inp" id="language" name="language">
              {LANGUAGE_CHOICES.map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <div className="part">
            <label htmlFor="day">Day</label>
            <input
              className="inp"
              id="day"
              name="day"
              type="date"
              defaultValue={today}
              max={today}
              required
            />
          </div>
        </div>
        <div className="btns">
          <button className="btn main" type="submit" name="then" value="next">
            Confirm and go to the next
          </button>
          <button className="btn" type="submit" name="then" value="stay">
            Confirm
          </button>
        </div>
      </ActionForm>
    </section>
  );
}
