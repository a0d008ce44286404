import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useDay } from '@/components/listing/proof';
import type { Accuracy } from '@/domain/accuracy';
import { MonthsChart } from './months-chart';
import { MonthsTable } from './months-table';

/** How true the list is, in numbers that the tables give. */
export function Scoreboard({ accuracy }: { accuracy: Accuracy }) {
  const t = useTranslations('accuracy');
  const format = useFormatter();
  const day = useDay();
  const { listings, confirmedWithHospital, reports } = accuracy;
  const { count, share } = confirmedWithHospital;
  const none = <span className="none">{t('none')}</span>;
  return (
    <section className="score" aria-labelledby="score">
      <h2 id="score">{t('title')}</h2>
      <p>{t('asOf', { day: day(accuracy.asOf) })}</p>
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
      <h3>{t('chartTitle')}</h3>
      <MonthsChart months={accuracy.months} />
      <details>
        <summary>{t('table')}</summary>
        <MonthsTable months={accuracy.months} />
      </details>
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
      <dd>
        <strong>{value}</strong>
        {help && <small>{help}</small>}
      </dd>
    </div>
  );
}
