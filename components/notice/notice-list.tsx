import { formatDay } from '@/components/ui/format-day';
import type { Speaks } from '@/components/ui/translate';
import type { LearnSource } from '@/domain/learn/sources';
import { DEFAULT_LOCALE, type Locale } from '@/domain/locale';
import type { NoticeContent } from '@/domain/notice/notice';
import s from './notice-list.module.css';

interface NoticeListProps extends Speaks {
  locale: Locale;
  notices: readonly NoticeContent[];
  sourceOf: (key: string, notice: NoticeContent) => LearnSource | undefined;
}

/** Recalls and warnings, the newest first: what is wrong, how many, what to do, and who says so. */
export function NoticeList({ locale, notices, sourceOf, t }: NoticeListProps) {
  const say = (key: string, values?: Record<string, string>) => t(`learnPages.safety.${key}`, values);
  if (notices.length === 0) return <p>{say('none')}</p>;
  return notices.map((notice) => {
    const words = notice[locale] ?? notice[DEFAULT_LOCALE];
    const sources = notice.sources.flatMap((key) => sourceOf(key, notice) ?? []);
    return (
      <section
        key={notice.id}
        id={notice.id}
        className={s.notice}
        lang={notice[locale] ? undefined : DEFAULT_LOCALE}
      >
        <h2>{words.title}</h2>
        <p className="small">
          {notice.level} · {notice.device} · {say('since', { day: formatDay(locale, notice.announcedOn) })}
        </p>
        <p>{words.what}</p>
        {words.howMany && <p>{words.howMany}</p>}
        <p>
          <strong>{say('whatToDo')}</strong> {words.whatToDo}
        </p>
        <p className="small">
          {say('sources')}{' '}
          {sources.map(({ title, publisher, url }, index) => (
            <span key={title}>
              {index > 0 && '; '}
              {url ? <a href={url}>{title}</a> : title} ({publisher})
            </span>
          ))}
        </p>
      </section>
    );
  });
}
