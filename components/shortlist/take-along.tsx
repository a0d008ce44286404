import { useTranslations } from 'next-intl';
import { Share } from './share';
import s from './take-along.module.css';

/** The list's link, in whichever way the reader likes to send it. */
export function TakeAlong({ url }: { url: string }) {
  const t = useTranslations('shortlist.share');
  return (
    <section className={s.box} aria-labelledby="take">
      <h2 id="take">{t('title')}</h2>
      <div className={s.ways}>
        <Share
          url={url}
          words={{
            copy: t('copy'),
            copied: t('copied'),
            copyFailed: t('copyFailed'),
            send: t('send'),
            mail: t('mail'),
            subject: t('subject'),
          }}
        />
      </div>
      <p className="small">{t('help')}</p>
    </section>
  );
}
