import { ActionForm, type FormAnswer } from '@/components/admin/action-form';
import { sayDay, sayInstant } from '@/components/admin/days';
import { Seen } from '@/components/admin/seen';
import { TOPIC_WORDS } from '@/components/queue/queue-words';
import { englishName, LOCALES } from '@/domain/locale';
import type { WaitingReport } from '@/domain/report/report';

type Action = (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
type Props = {
  reports: WaitingReport[];
  id: number;
  version: number;
  mayAnswer: boolean;
  check: Action;
  answer: Action;
};

export function WaitingReports({ reports, ...props }: Props) {
  return reports.map((report) => <ReportBox key={report.id} report={report} {...props} />);
}

type BoxProps = Omit<Props, 'reports'> & { report: WaitingReport };

function ReportBox({ report, id, version, mayAnswer, check, answer }: BoxProps) {
  const hidden = (
    <>
      <Seen id={id} version={version} />
      <input type="hidden" name="reportId" value={report.id} />
    </>
  );
  return (
    <section className="waiting" aria-labelledby={`report-${report.id}`}>
      <h2 id={`report-${report.id}`} tabIndex={-1}>
        A reader: {TOPIC_WORDS[report.topic].toLowerCase()}
      </h2>
      {report.text && <p className="words">“{report.text}”</p>}
      <p className="small">
        Received {sayInstant(report.receivedAt)} · answer promised until {sayDay(report.answerDueOn)} · the
        reader used the {englishName(report.language)} page
      </p>
      {report.status === 'received' && (
        <ActionForm action={check} label="Say that somebody is looking">
          {hidden}
          <button className="btn" type="submit">
            I am looking at it
          </button>
        </ActionForm>
      )}
      {mayAnswer && (
        <ActionForm action={answer} label="Answer the report">
          {hidden}
          <label htmlFor={`what-${report.id}`}>What changed, or why nothing did (public)</label>
          <input
            type="text"
            className="inp"
            id={`what-${report.id}`}
            name="whatChanged"
            maxLength={500}
            required
          />
          <label htmlFor={`language-${report.id}`}>Language of your answer</label>
          <select className="inp" id={`language-${report.id}`} name="language" defaultValue={report.language}>
            {LOCALES.map((code) => (
              <option key={code} value={code}>
                {englishName(code)}
              </option>
            ))}
          </select>
          {report.wantsAnswer && (
            <p className="small">The reader left an address: a mail goes out, then it is deleted.</p>
          )}
          <div className="btns">
            <button className="btn main" type="submit" name="status" value="fixed">
              Answer: fixed
            </button>
            <button className="btn" type="submit" name="status" value="not-changed">
              Answer: not changed
            </button>
          </div>
        </ActionForm>
      )}
    </section>
  );
}
