import { sayDay, sayInstant } from '@/components/admin/days';
import r from '@/components/admin/review.module.css';
import { TOPIC_WORDS } from '@/components/admin/topic-words';
import { FormButtons, Submit } from '@/components/ui/form/field';
import { Form } from '@/components/ui/form/form';
import type { FormAction } from '@/components/ui/form/state';
import { englishName, LOCALES } from '@/domain/locale';
import type { WaitingReport } from '@/domain/report/report';

type Props = {
  reports: WaitingReport[];
  /** The listing as it is shown; without it, they are about none. */
  listing?: { id: number; version: number };
  mayAnswer: boolean;
  /** The first of them is the one main thing to do on the page. */
  leads: boolean;
  check: FormAction;
  answer: FormAction;
  answerAside: FormAction;
};

/** So many of those set aside are shown; all of them can be answered. */
const ASIDE_SHOWN = 50;

export function WaitingReports({ reports, leads, answerAside, ...props }: Props) {
  const aside = reports.filter(({ setAside }) => setAside);
  const inSight = reports.filter(({ setAside }) => !setAside);
  const box = (report: WaitingReport) => (
    <ReportBox key={report.id} report={report} leads={leads && report === inSight[0]} {...props} />
  );
  return (
    <>
      {inSight.map(box)}
      {aside.length > 0 && (
        <section className={r.waiting} aria-labelledby="set-aside">
          <h2 id="set-aside">Set aside: {aside.length}</h2>
          <p>
            Many reports came at once. These may be one program’s, or many readers’ about the same thing.
            Their receipts promise an answer.
          </p>
          <details>
            <summary>Look at them</summary>
            {aside.slice(0, ASIDE_SHOWN).map(box)}
          </details>
          {props.mayAnswer && (
            <Form
              action={answerAside}
              label="Answer all that were set aside"
              hidden={
                props.listing ?? { batch: aside.some(({ missing }) => missing) ? 'missing' : 'general' }
              }
              fields={[
                { name: 'whatChanged', label: 'Why nothing changed (public)', max: 500 },
                languageField(aside[0]?.language ?? 'en'),
              ]}
              submit="Answer all: not changed"
              quiet
              foot={<p className="small">No mail goes out, and the addresses in them are deleted.</p>}
            />
          )}
        </section>
      )}
    </>
  );
}

const languageField = (value: string) =>
  ({
    name: 'language',
    label: 'Language of your answer',
    type: 'choice',
    value,
    choices: LOCALES.map((code) => [code, englishName(code)] as const),
  }) as const;

type BoxProps = Omit<Props, 'reports' | 'answerAside'> & { report: WaitingReport };

function ReportBox({ report, leads, listing, mayAnswer, check, answer }: BoxProps) {
  const hidden = { ...listing, reportId: report.id };
  return (
    <section className={r.waiting} aria-labelledby={`report-${report.id}`}>
      <h2 id={`report-${report.id}`} tabIndex={-1}>
        A reader: {TOPIC_WORDS[report.topic].toLowerCase()}
      </h2>
      {report.missing && (
        <p className={r.words}>
          {report.missing.hospital}, {report.missing.place}
        </p>
      )}
      {report.text && <p className={r.words}>“{report.text}”</p>}
      <p className="small">
        Received {sayInstant(report.receivedAt)} · answer promised until {sayDay(report.answerDueOn)} · the
        reader used the {englishName(report.language)} page
      </p>
      {report.status === 'received' && (
        <Form
          action={check}
          label="Say that somebody is looking"
          hidden={hidden}
          submit="I am looking at it"
          quiet
        />
      )}
      {mayAnswer && (
        <Form
          action={answer}
          label="Answer the report"
          hidden={hidden}
          fields={[
            { name: 'whatChanged', label: 'What changed, or why nothing did (public)', max: 500 },
            languageField(report.language),
          ]}
          foot={
            <>
              {report.wantsAnswer && (
                <p className="small">The reader left an address: a mail goes out, then it is deleted.</p>
              )}
              <FormButtons>
                <Submit className={leads ? 'btn main' : 'btn'} name="status" value="fixed">
                  Answer: fixed
                </Submit>
                <Submit className="btn" name="status" value="not-changed">
                  Answer: not changed
                </Submit>
              </FormButtons>
            </>
          }
        />
      )}
    </section>
  );
}
