import type { ReactNode } from 'react';
import { ScrollTable } from '@/components/ui/scroll-table';
import type { Accuracy } from '@/domain/listing/accuracy';
import type { AccuracyWords } from './accuracy-words';
import { MonthsChart } from './months-chart';
import s from './scoreboard.module.css';

/** How true the list is, in numbers that the tables give. */
export function Scoreboard({ accuracy, words }: { accuracy: Accuracy; words: AccuracyWords }) {
  const { t, format } = words;
  const { listings, confirmedWithHospital, reports } = accuracy;
  const { count, share } = confirmedWithHospital;
  // Bars that are all empty but one say nothing.
  const hasHistory = accuracy.months.filter(({ published }) => published > 0).length > 1;
  const none = <span className={s.none}>{t('none')}</span>;
  return (
    <section className={s.score} aria-labelledby="score">
      <h2 id="score">{t('title')}</h2>
      <p>
        {t('asOf', { day: format.dateTime(new Date(`${accuracy.asOf}T00:00:00Z`), { dateStyle: 'medium' }) })}
      </p>
      <dl>
        <Figure name={t('published')} help={t('publishedHelp', listings)} value={listings.published} />
        <Figure
          name={t('share')}
          help={t('shareHelp', { count, total: listings.published })}
          value={share === null ? none : format.number(share, { style: 'percent' })}
        />
        <Figure name={t('age')} help={t('ageHelp')} value={accuracy.medianAgeDays ?? none} />
        <Figure name={t('overdue')} help={t('overdueHelp')} value={accuracy.overdue} />
        <Figure
          name={t('paused')}
          help={t('pausedHelp', listings)}
          value={listings.paused + listings.planned}
        />
        <Figure name={t('withdrawn')} value={listings.withdrawn} />
        <Figure name={t('open')} value={reports.open} />
        <Figure
          name={t('answer')}
          help={t('answerHelp', { answered: reports.answered })}
          value={reports.medianDaysToAnswer === null ? none : format.number(reports.medianDaysToAnswer)}
        />
      </dl>
      {hasHistory && (
        <>
          <h3>{t('chartTitle')}</h3>
          <MonthsChart months={accuracy.months} words={words} />
          <details>
            <summary>{t('table')}</summary>
            <MonthsTable months={accuracy.months} words={words} />
          </details>
        </>
      )}
      <p className="small">
        {t.rich('api', { link: () => <a href="/api/v1/accuracy">/api/v1/accuracy</a> })}
      </p>
    </section>
  );
}

function Figure({ name, help, value }: { name: string; help?: string; value: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={s.number}>{value}</dd>
      {help && <dd className="small">{help}</dd>}
    </div>
  );
}

type MonthsProps = { months: Accuracy['months']; words: AccuracyWords };

/** The chart's numbers, and the work of each month. */
function MonthsTable({ months, words: { t, format } }: MonthsProps) {
  const columns = ['month', 'listed', 'confirmed', 'changes', 'received', 'answered'] as const;
  return (
    <ScrollTable label={t('chartTitle')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.month}>
            <th scope="row">
              {format.dateTime(new Date(`${month.month}-01T00:00:00Z`), { month: 'long', year: 'numeric' })}
            </th>
            <td>{month.published}</td>
            <td>{month.confirmedWithHospital}</td>
            <td>{month.changes}</td>
            <td>{month.reportsReceived}</td>
            <td>{month.reportsAnswered}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
