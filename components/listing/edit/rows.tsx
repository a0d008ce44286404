import a from '@/components/admin/shapes.module.css';
import f from '@/components/ui/form/form.module.css';
import { CONDITIONS, LIMITS, PHONE_AUDIENCES, SOURCE_KINDS } from '@/domain/listing/center';
import { ANSWER_FACTS } from '@/domain/listing/fact-keys';
import { CONDITION_NAMES } from '@/domain/listing/part-labels';
import { PUBLIC_SOURCES } from '@/domain/listing/public-facts';
import { EditRow } from './edit-row';
import { fieldName } from './field-names';
import { Answers, ChoicePart, Part } from './fields';
import type { FormView } from './form-view';
import { rowsInShort, rowsOf } from './in-short';

const AUDIENCES = {
  patients: 'Patients',
  referring: 'Doctors’ offices only',
  hospital: 'Hospital switchboard',
} as const satisfies Record<(typeof PHONE_AUDIENCES)[number], string>;
export const AUDIENCE_CHOICES = PHONE_AUDIENCES.map((value) => [value, AUDIENCES[value]] as const);

const KINDS = {
  program_page: "Hospital's own page",
  news_release: 'News release',
  directory: 'Directory',
  paper: 'Paper',
} as const satisfies Record<(typeof SOURCE_KINDS)[number], string>;
export const KIND_CHOICES = SOURCE_KINDS.map((value) => [value, KINDS[value]] as const);

export const LISTS = ['phones', 'mayTreat', 'clinicians', 'sources'] as const;
export type List = (typeof LISTS)[number];

type RowsProps = { view: FormView; more: boolean };
const EMPTY_ROWS = { usual: 1, more: 4 };

/** The rows there are and some empty ones. An empty row is not kept. */
function Rows({
  list,
  view,
  more,
  children,
}: RowsProps & { list: List; children: (at: string) => React.ReactNode }) {
  const filled = rowsOf(view, list);
  const count = filled + (more ? EMPTY_ROWS.more : EMPTY_ROWS.usual);
  return (
    <>
      {Array.from({ length: count }, (_, index) => `${list}.${index}`).map((at, index) => (
        <fieldset key={at} className={a.row} id={at} tabIndex={-1}>
          <legend className="vh">{index < filled ? fieldName(at) : `${fieldName(at)} (new)`}</legend>
          {children(at)}
          {index < filled && (
            <label className={f.tick}>
              <input type="checkbox" name={`${at}.remove`} /> Remove
            </label>
          )}
        </fieldset>
      ))}
      <button className="textbtn" type="submit" name="intent" value={`more:${list}`}>
        More rows
      </button>
    </>
  );
}

export function PhoneRows({ view, more }: RowsProps) {
  return (
    <EditRow view={view} at="phones" group sourced>
      <Rows list="phones" view={view} more={more}>
        {(at) => (
          <>
            <Part view={view} name={`${at}.number`} label="Number" type="tel" />
            <Part view={view} name={`${at}.label`} label="Who answers" max={120} />
            <ChoicePart view={view} name={`${at}.for`} label="For" choices={AUDIENCE_CHOICES} />
            <Part view={view} name={`${at}.sourceUrl`} label="Page it was read on" type="url" />
          </>
        )}
      </Rows>
    </EditRow>
  );
}

const CONDITION_CHOICES = CONDITIONS.map((value) => [value, CONDITION_NAMES[value]] as const);

export function MayTreatRows({ view, more }: RowsProps) {
  return (
    <EditRow
      view={view}
      at="mayTreat"
      group
      sourced
      fold={more ? undefined : rowsInShort(view, 'mayTreat', 'condition', 'conditions')}
      help="For a source that speaks of a wider condition, such as primary liver cancer. Readers see the words and the source, and who searches for the condition finds the listing. An answer above settles it."
    >
      <Rows list="mayTreat" view={view} more={more}>
        {(at) => (
          <>
            <ChoicePart
              view={view}
              name={`${at}.condition`}
              label="It may mean"
              choices={CONDITION_CHOICES}
            />
            <Part view={view} name={`${at}.says`} label="What the source says" max={LIMITS.unclear} />
          </>
        )}
      </Rows>
    </EditRow>
  );
}

export function TeamRows({ view, more }: RowsProps) {
  return (
    <EditRow view={view} at="clinicians" group sourced>
      <Rows list="clinicians" view={view} more={more}>
        {(at) => (
          <>
            <Part view={view} name={`${at}.name`} label="Name" max={120} />
            <Part view={view} name={`${at}.role`} label="Role" max={120} />
          </>
        )}
      </Rows>
    </EditRow>
  );
}

export function SourceRows({ view, more }: RowsProps) {
  return (
    <EditRow view={view} at="sources" group help="Sources for editors only are never shown or served.">
      <Rows list="sources" view={view} more={more}>
        {(at) => (
          <>
            <Part view={view} name={`${at}.url`} label="Address" type="url" />
            <ChoicePart view={view} name={`${at}.kind`} label="Kind" choices={KIND_CHOICES} />
            <Part view={view} name={`${at}.says`} label="What it says, in one line" max={500} />
            <Part view={view} name={`${at}.pageDate`} label="Date of the page (2026, 2026-11)" max={10} />
            <ChoicePart
              view={view}
              name={`${at}.public`}
              label="Shown to readers"
              choices={[
                ['yes', 'Yes'],
                ['no', 'No, for editors only'],
              ]}
            />
          </>
        )}
      </Rows>
    </EditRow>
  );
}

/** The facts that are yes, no or not stated, and not of a list of conditions or services. */
export function AnswerRows({ view }: { view: FormView }) {
  return ANSWER_FACTS.map((key) => (
    <EditRow
      key={key}
      view={view}
      at={key}
      group
      sourced
      help={SHOWN_SOURCES.includes(key) ? SHOWN : undefined}
    >
      <Answers view={view} name={key} />
    </EditRow>
  ));
}

const SHOWN_SOURCES: readonly string[] = PUBLIC_SOURCES;
const SHOWN = 'Readers see its source and day as well.';
