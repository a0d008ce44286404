import { FieldError } from './error-summary';
import {
  ConditionFields,
  NameFields,
  OtherFields,
  PlaceFields,
  ReachFields,
  ServiceFields,
} from './form-parts';
import { type FormView, fieldProps } from './form-view';
import { type List, PhoneRows, SourceRows, TeamRows } from './rows';

type ListingFormProps = {
  view: FormView;
  id: number;
  version: number;
  why: string;
  today: string;
  /** In which list more empty rows were asked for. */
  more: List | null;
  mayPublish: boolean;
  /** Dotted parts that differ from what is published, in words. */
  changes: readonly string[];
  action: (form: FormData) => Promise<void>;
};

/** The whole listing as one form: it is sent as it stands, right or wrong, and nothing typed is lost. */
export function ListingForm({ view, id, version, more, action, ...save }: ListingFormProps) {
  return (
    <form action={action} noValidate className="form" aria-labelledby="facts">
      <h2 id="facts">Facts</h2>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      {/* Enter in a field keeps a draft; it never publishes. */}
      <button className="vh" type="submit" name="intent" value="draft" tabIndex={-1} aria-hidden="true">
        Save
      </button>
      <NameFields view={view} />
      <PlaceFields view={view} />
      <PhoneRows view={view} more={more === 'phones'} />
      <ReachFields view={view} />
      <h3>What they do</h3>
      <ServiceFields view={view} />
      <h3>Whom they treat with a pump</h3>
      <ConditionFields view={view} />
      <h3>People, proof and notes</h3>
      <TeamRows view={view} more={more === 'clinicians'} />
      <SourceRows view={view} more={more === 'sources'} />
      <OtherFields view={view} />
      <SaveBar view={view} {...save} />
    </form>
  );
}

type SaveBarProps = Pick<ListingFormProps, 'view' | 'why' | 'today' | 'mayPublish' | 'changes'>;

function SaveBar({ view, why, today, mayPublish, changes }: SaveBarProps) {
  return (
    <fieldset className="save">
      <legend className="vh">Save</legend>
      <div className="row">
        <div className="part">
          <label htmlFor="why">Why</label>
          <input className="inp" defaultValue={why} maxLength={500} {...fieldProps(view, 'why')} />
          <FieldError field="why" errors={view.errors} />
        </div>
        <div className="part">
          <label htmlFor="origin.source">Where the changed facts come from</label>
          <input className="inp" maxLength={500} {...fieldProps(view, 'origin.source')} />
        </div>
        <div className="part">
          <label htmlFor="origin.day">Read or heard on</label>
          <input
            className="inp"
            type="date"
            defaultValue={today}
            max={today}
            {...fieldProps(view, 'origin.day')}
          />
        </div>
      </div>
      <p className="small">
        {changes.length > 0 && <strong>Not published: {changes.join(', ')}. </strong>}
        Changed facts without a source lose the one they had.
      </p>
      <div className="btns">
        <button className="btn" type="submit" name="intent" value="draft">
          Save draft
        </button>
        <button className="btn" type="submit" name="intent" value="preview">
          Preview
        </button>
        {mayPublish ? (
          <button className="btn main" type="submit" name="intent" value="publish">
            Publish
          </button>
        ) : (
          <button className="btn main" type="submit" name="intent" value="submit">
            Submit for review
          </button>
        )}
      </div>
    </fieldset>
  );
}
