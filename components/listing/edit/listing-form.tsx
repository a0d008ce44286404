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
import { SURE_WORDS } from '@/components/listing/table/words';
import f from '@/components/ui/form/form.module.css';
import { CONDITIONS, type Listing, SERVICES } from '@/domain/listing/center';
import type { FormCheck } from '@/domain/listing/duplicates';
import { ANSWER_FACTS } from '@/domain/listing/fact-keys';
import { DraftState, type Kept } from './draft-state';
import rows from './edit-row.module.css';
import { FACTS_SECTION, FactsSection } from './facts-section';
import { FoldAll } from './fold-all';
import { type FormView, fieldProps, typedOf } from './form-view';
import { answersInShort, placeInShort, reachInShort, rowsInShort } from './in-short';
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
      <div className={s.title}>
        <h2 id="facts">Facts</h2>
        <FoldAll part={FACTS_SECTION} />
      </div>
      <p className="small">
        A fact without a source of its own was read on the pages named under Sources. A changed fact needs its
        own: give it once, below, for all that you change.
      </p>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      {/* Enter in a field keeps a draft; it never publishes. */}
      <button className="vh" type="submit" name="intent" value="draft" tabIndex={-1} aria-hidden="true">
        Save
      </button>
      <FactsSections view={view} more={more} map={map} />
      <SaveBar view={view} {...save} />
      <LivePreview show={show} />
    </LiveErrors>
  );
}

const REACH = ['phones', 'fax', 'email', 'website', 'programUrl'];
const DONE = ['services', ...ANSWER_FACTS];
const OTHER = ['programSince', 'nciDesignation', 'npi', 'listing', 'editorNotes'];

/** One thing at a time: what nobody has changed, and nothing is wrong with, is a line that opens. */
function FactsSections({ view, more, map }: Pick<ListingFormProps, 'view' | 'more' | 'map'>) {
  const answers = SERVICES.length + ANSWER_FACTS.length;
  const sure = SURE_WORDS[typedOf(view, 'listing') as Listing];
  return (
    <div className={s.parts}>
      <FactsSection
        view={view}
        title="Name"
        facts={['name', 'healthSystem', 'program', 'aliases']}
        says={typedOf(view, 'healthSystem')}
        open
      >
        <NameFields view={view} />
      </FactsSection>
      <FactsSection view={view} title="Place" facts={['address', 'location']} says={placeInShort(view)}>
        <PlaceFields view={view} map={map} />
      </FactsSection>
      <FactsSection
        view={view}
        title="How to reach them"
        facts={REACH}
        says={reachInShort(view)}
        open={more === 'phones'}
      >
        <PhoneRows view={view} more={more === 'phones'} />
        <ReachFields view={view} />
      </FactsSection>
      <FactsSection view={view} title="What they do" facts={DONE} says={answersInShort(view, DONE, answers)}>
        <div className={rows.pairs}>
          <ServiceFields view={view} />
          <AnswerRows view={view} />
        </div>
      </FactsSection>
      <FactsSection
        view={view}
        title="Whom they treat with a pump"
        facts={['conditions', 'mayTreat']}
        says={answersInShort(view, ['conditions'], CONDITIONS.length)}
        open={more === 'mayTreat'}
      >
        <div className={rows.pairs}>
          <ConditionFields view={view} />
          <MayTreatRows view={view} more={more === 'mayTreat'} />
        </div>
      </FactsSection>
      <FactsSection
        view={view}
        title="Team"
        facts={['clinicians']}
        says={rowsInShort(view, 'clinicians', 'person', 'people')}
        open={more === 'clinicians'}
      >
        <TeamRows view={view} more={more === 'clinicians'} />
      </FactsSection>
      <FactsSection
        view={view}
        title="Sources"
        facts={['sources']}
        says={rowsInShort(view, 'sources', 'source', 'sources')}
        open={more === 'sources'}
      >
        <SourceRows view={view} more={more === 'sources'} />
      </FactsSection>
      <FactsSection
        view={view}
        title="More, and notes"
        facts={OTHER}
        says={typedOf(view, 'editorNotes') ? `${sure} · has notes` : sure}
      >
        <OtherFields view={view} />
      </FactsSection>
    </div>
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
          text={changes.length > 0 ? changes.join(', ') : 'What you type is saved as a draft.'}
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
  if (changes.length === 0) return 'No changes';
  return isSubmitted ? 'Waiting for a reviewer' : 'Not published';
}
