import { ActionForm, type FormAnswer } from '@/components/admin/action-form';
import { Seen } from '@/components/admin/seen';
import type { Listing } from '@/domain/listing/center';
import { CONFIRM_WAYS, type ConfirmWay } from '@/domain/listing/confirm';
import { CONTACT_LANGUAGES, englishName } from '@/domain/locale';

const WAYS: Record<ConfirmWay, string> = {
  phoned: 'I phoned them',
  'e-mail': 'They wrote an e-mail',
  'their-page': 'I read their page',
};

/** Offered, not required: what somebody does, never who they are. */
const ROLES = ['Program coordinator', 'Nurse navigator', 'Scheduler', 'Physician', 'Switchboard'];

type ConfirmFormProps = {
  id: number;
  version: number;
  today: string;
  listing: Listing;
  mayPublish: boolean;
  action: (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
};

/** What a confirmation makes of a listing that was not confirmed. */
const LIFTS: Record<Listing, string | null> = {
  confirmed: null,
  reported:
    'Readers are told that this is only reported. Confirm it if the hospital told you that it offers the pump, or its own page says so: readers then see it as confirmed.',
  unconfirmed:
    'Readers do not see this listing. If you confirm it, they see it at once, as confirmed. If it does not exist, withdraw it.',
};

/** Everything below is right: says how somebody knows, and goes on. */
export function ConfirmForm({ id, version, today, listing, mayPublish, action }: ConfirmFormProps) {
  const isHidden = listing === 'unconfirmed';
  if (isHidden && !mayPublish) return <NotYoursToShow />;
  return (
    <section className="confirm" aria-labelledby="confirm-title">
      <h2 id="confirm-title">Confirm: all of it is right</h2>
      {LIFTS[listing] && <p>{LIFTS[listing]}</p>}
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
              {CONTACT_LANGUAGES.map((code) => (
                <option key={code} value={code}>
                  {englishName(code)}
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
          {!isHidden && (
            <button className="btn main" type="submit" name="then" value="next">
              Confirm and go to the next
            </button>
          )}
          <button className={isHidden ? 'btn main' : 'btn'} type="submit" name="then" value="stay">
            {isHidden ? 'Confirm and show it to readers' : 'Confirm'}
          </button>
        </div>
      </ActionForm>
    </section>
  );
}

function NotYoursToShow() {
  return (
    <section className="confirm" aria-labelledby="confirm">
      <h2 id="confirm" tabIndex={-1}>
        Only a reviewer can confirm this one
      </h2>
      <p>
        Readers do not see this listing, and confirming would show it to them. If you know that it is right,
        set “How sure we are” below to confirmed, say how you know, and submit it: a reviewer decides.
      </p>
    </section>
  );
}
