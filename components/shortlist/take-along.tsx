import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { type Locale, localPath } from '@/domain/locale';
import { type ShortlistRequest, shortlistPath } from '@/domain/shortlist/address';
import { Share } from './share';
import s from './take-along.module.css';

type TakeAlongProps = {
  locale: Locale;
  request: ShortlistRequest;
  /** The whole address of the list. */
  url: string;
};

/** The list on paper, and its link in whichever way the reader likes to send it. */
export function TakeAlong({ locale, request, url }: TakeAlongProps) {
  const t = useTranslations('shortlist.share');
  return (
    <section className={s.box} aria-labelledby="take">
      <h2 id="take">{t('title')}</h2>
      <div className={s.ways}>
        <a className="textbtn" href={localPath(locale, shortlistPath(request, '/shortlist/print'))}>
          <Icon name="print" />
          {t('print')}
        </a>
        <a className="textbtn" href={localPath(locale, shortlistPath(request, '/shortlist.pdf'))}>
          <Icon name="page" />
          {t('pdf')}
        </a>
        <a className="textbtn" href={localPath(locale, shortlistPath(request, '/refer/sheet'))}>
          <Icon name="fax" />
          {t('refer')}
        </a>
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
