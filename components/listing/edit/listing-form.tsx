import type { ReactNode } from 'react';
import {
  ConditionFields,
  NameFields,
  OtherFields,
  PlaceFields,
  ReachFields,
  ServiceFields,
} from '@/components/admin/form-parts';
import a from '@/components/admin/shapes.module.css';
import f from '@/components/ui/form/form.module.css';
import type { FormCheck } from '@/domain/listing/duplicates';
import { DraftState, type Kept } from './draft-state';
import rows from './edit-row.module.css';
import { type FormView, fieldProps } from './form-view';
import s from './listing-form.module.css';
import { FieldError, LiveErrors, type SaveAnswer, type SessionEnded } from './live-errors';
import { LivePreview } from './live-preview';
import { AnswerRows, type List, MayTreatRows, PhoneRows, SourceRows, TeamRows } from './rows';

type ListingFormProps = {
  view: FormView;
  id: number;
  version: number;
  why: string;
  today: string;
  /** In which list more empty rows were asked for. */
  more: List | null;
  mayPublish: boolean;
  map: ReactNode;
  /** Dotted parts that differ from what is published, in words. */
  changes: readonly string[];
  /** They wait for a reviewer. */
  isSubmitted: boolean;
  action: (before: SaveAnswer, form: FormData) => Promise<SaveAnswer>;
  /** Keeps what is typed so far. */
  keep: (form: FormData) => Promise<Kept>;
  check: (form: FormData) => Promise<FormCheck | SessionEnded>;
  /** The public page of the form as it stands. */
  show: (form: FormData) => Promise<ReactNode>;
};

/** The whole listing as one form: it is sent as it stands, right or wrong, and nothing typed is lost. */
export function ListingForm(props: ListingFormProps) {
  const { view, id, version, more, map, action, check, show, ...save } = props;
  return (
    <LiveErrors
      found={{ errors: view.errors, duplicates: view.duplicates }}
      action={action}
      check={check}
      labelledBy="facts"
    >
      <h2 id="facts">Facts</h2>
      <p className="small">
        A fact without a source of its own was read on the pages named above. A changed fact loses its source
        unless you give one.
      </p>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      {/* Enter in a field keeps a draft; it never publishes. */}
      <button className="vh" type="submit" name="intent" value="draft" tabIndex={-1} aria-hidden="true">
        Save
      </button>
      <NameFields view={view} />
      <PlaceFields view={view} map={map} />
      <PhoneRows view={view} more={more === 'phones'} />
      <ReachFields view={view} />
      <h3>What they do</h3>
      <div className={rows.pairs}>
        <ServiceFields view={view} />
        <AnswerRows view={view} />
      </div>
      <h3>Whom they treat with a pump</h3>
      <div className={rows.pairs}>
        <ConditionFields view={view} />
        <MayTreatRows view={view} more={more === 'mayTreat'} />
      </div>
      <h3>People, proof and notes</h3>
      <TeamRows view={view} more={more === 'clinicians'} />
      <SourceRows view={view} more={more === 'sources'} />
      <OtherFields view={view} />
      <SaveBar view={view} {...save} />
      <LivePreview show={show} />
    </LiveErrors>
  );
}

type SaveBarProps = Pick<
  ListingFormProps,
  'view' | 'why' | 'today' | 'mayPublish' | 'changes' | 'isSubmitted' | 'keep'
>;

function SaveBar({ view, why, today, mayPublish, changes, isSubmitted, keep }: SaveBarProps) {
  return (
    <div className={s.save}>
      <div className={s.state}>
        <DraftState
          title={stateOf(changes, isSubmitted)}
          text={changes.length > 0 ? changes.join(', ') : 'Your changes are saved as a draft.'}
          keep={isSubmitted ? null : keep}
        />
      </div>
      <div className={a.row}>
        <div className={a.part}>
          <label htmlFor="why">Why</label>
          <input
            type="text"
            className={f.input}
            defaultValue={why}
            maxLength={500}
            {...fieldProps(view, 'why')}
          />
          <FieldError field="why" />
        </div>
        <div className={a.part}>
          <label htmlFor="origin.source">Where the changed facts come from</label>
          <input type="text" className={f.input} maxLength={500} {...fieldProps(view, 'origin.source')} />
          <FieldError field="origin.source" />
        </div>
        <div className={`${a.part} ${s.day}`}>
          <label htmlFor="origin.day">Read or heard on</label>
          <input
            className={f.input}
            type="date"
            defaultValue={today}
            max={today}
            {...fieldProps(view, 'origin.day')}
          />
          <FieldError field="origin.day" />
        </div>
      </div>
      <div className={a.btns}>
        <button className="btn" type="submit" name="intent" value="draft">
          Save draft
        </button>
        <button className="btn" type="submit" name="intent" value="preview">
          Preview
        </button>
        <button className="btn main" type="submit" name="intent" value={mayPublish ? 'publish' : 'submit'}>
          {mayPublish ? 'Publish' : 'Submit for review'}
        </button>
      </div>
    </div>
  );
}

function stateOf(changes: readonly string[], isSubmitted: boolean): string {
  if (changes.length === 0) return 'No draft';
  return isSubmitted ? 'Waits for a reviewer' : 'Not published';
}
