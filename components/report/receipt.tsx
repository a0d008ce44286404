import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useDay } from '@/components/listing/proof';
import { AskPage, FactRows } from '@/components/ui/ask-page';
import { Mark } from '@/components/ui/icon';
import { type Locale, localPath } from '@/domain/locale';
import { dayAtOffice } from '@/domain/queue/business-days';
import type { ReportReceipt } from '@/domain/report/report';
import { isGeneral } from '@/domain/report/topics';
import s from './receipt.module.css';

/** What became of a report. Nothing that the reader wrote is here: whoever has the address may see it. */
export function Receipt({ locale, receipt }: { locale: Locale; receipt: ReportReceipt }) {
  const t = useTranslations('report.receipt');
  const topics = useTranslations('report.topics');
  const lookUp = useTranslations('report.lookUp');
  const day = useDay();
  const { center, status, whatChanged, answeredAt } = receipt;
  const isMissing = receipt.topic === 'missing';
  const answered = answeredAt !== null;
  const isEnd = status === 'fixed' || status === 'not-changed';
  const isAboutSite = isGeneral(receipt.topic);
  const end = !isEnd
    ? t(`status.${status}`)
    : isMissing
      ? t(`missingStatus.${status}`)
      : t(isAboutSite ? `generalStatus.${status}` : `status.${status}`);
  return (
    <AskPage
      title={answered ? t('answered') : t('thanks')}
      lead={answered ? end : t('promise', { day: day(receipt.answerDueOn) })}
    >
      <FactRows>
        <dt>{t('number')}</dt>
        <dd>
          <strong className="nb">{receipt.number}</strong>
        </dd>
        {!isAboutSite && (
          <>
            <dt>{t('about')}</dt>
            <dd>
              {center ? (
                <Link href={localPath(locale, `/centers/${center.slug}`)} prefetch={false} lang="en">
                  {center.name}
                </Link>
              ) : (
                t(isMissing ? 'notYetListed' : 'notListed')
              )}
            </dd>
          </>
        )}
        <dt>{t(isMissing ? 'topicMissing' : isAboutSite ? 'topicGeneral' : 'topic')}</dt>
        <dd>{topics(receipt.topic)}</dd>
      </FactRows>
      <h2>{t('stepsTitle')}</h2>
      <ol className={s.steps}>
        <Step done label={t('status.received')} on={day(dayAtOffice(receipt.receivedAt))} />
        <Step
          done={receipt.checkedAt !== null}
          label={t(receipt.checkedAt ? 'status.checked' : 'waiting.checked')}
          on={receipt.checkedAt && day(dayAtOffice(receipt.checkedAt))}
        />
        <Step
          done={answered}
          label={answered ? end : t('waiting.answered')}
          on={answeredAt && day(dayAtOffice(answeredAt))}
        />
      </ol>
      {whatChanged && (
        <>
          <h2>{t('whatChanged')}</h2>
          <p className={s.said} lang={receipt.answerLanguage ?? 'en'}>
            {whatChanged}
          </p>
        </>
      )}
      <p className="small">
        {t('keep')} <Link href={localPath(locale, '/report')}>{lookUp('link')}</Link>
      </p>
      <p className="small">{t('private')}</p>
    </AskPage>
  );
}

function Step({ done, label, on }: { done: boolean; label: string; on: string | null }) {
  return (
    <li>
      <Mark name={done ? 'yes' : 'unknown'} />
      <span>
        {label}
        {on && <small>{on}</small>}
      </span>
    </li>
  );
}
