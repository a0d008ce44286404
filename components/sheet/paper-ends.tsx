import { useFormatter, useTranslations } from 'next-intl';
import { Bullets } from '@/components/ui/bullets';
import { QrCode } from '@/components/ui/qr-code';
import { QUESTIONS } from './make-sheet';
import s from './paper.module.css';

/** At the head of a page on paper: what to do first, and of which day it is. `day`: `2026-11-26`. */
export function PaperHead({ day }: { day: string }) {
  const t = useTranslations();
  const format = useFormatter();
  const date = format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: 'long' });
  return (
    <div className={s.head}>
      <p>
        <strong>{t('sheet.callFirst')}</strong>
        <span>{t('sheet.printed', { day: date })}</span>
      </p>
    </div>
  );
}

/** At its end: what to ask, room to write, and the way back to the live page. */
export function PaperEnd({ url }: { url: string }) {
  return (
    <div className={s.end}>
      <PaperQuestions />
      <PaperScan url={url} />
    </div>
  );
}

export function PaperQuestions() {
  const t = useTranslations('sheet');
  return (
    <>
      <div className={s.whole}>
        <h2>{t('questions.heading')}</h2>
        <Bullets>
          {QUESTIONS.map((question) => (
            <li key={question}>{t(`questions.${question}`)}</li>
          ))}
        </Bullets>
      </div>
      <div className={s.notes}>
        <h2>{t('notes')}</h2>
      </div>
    </>
  );
}

/** A QR code, beside it the same address for the hand. */
export function PaperScan({ url }: { url: string }) {
  const t = useTranslations('sheet.scan');
  return (
    <div className={s.scan}>
      <QrCode text={url} label={t('alt')} />
      <p>
        <strong>{t('heading')}</strong>
        <span>{t('help')}</span>
        <span>{url}</span>
      </p>
    </div>
  );
}
