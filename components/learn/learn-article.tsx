import type { MDXContent } from 'mdx/types';
import type { ReactNode } from 'react';
import { formatDay } from '@/components/ui/format-day';
import type { Speaks } from '@/components/ui/translate';
import type { Glossary } from '@/domain/learn/glossary';
import type { LearnSource } from '@/domain/learn/sources';
import type { Locale } from '@/domain/locale';
import s from './learn-article.module.css';
import { createMdxComponents } from './mdx-components';
import { PlainHead } from './plain-head';
import type { ClinicianReview } from './review-note';
import { SourceList } from './source-list';
import { TopicHead } from './topic-head';
import { type TopicLink, TopicPager } from './topic-pager';

/** A text as the server read it. */
export type ArticleText = {
  language: Locale;
  title: string;
  summary: string;
  review: ClinicianReview | null;
  translationReview: ClinicianReview | null;
  sourcesReadOn: string;
  updatedOn: string;
  /** False for words about this site: no clinician has to review them. */
  medical: boolean;
  readMinutes: number;
  sources: (LearnSource & { key: string; number: number })[];
  Text: MDXContent;
};

export interface ArticleProps extends Speaks {
  text: ArticleText;
  glossary: Glossary;
  counts: { total: number; confirmed: number; reported: number };
  /** An inner path in the reader's language, with their place. */
  href: (path: string) => string;
  up?: TopicLink;
  before?: TopicLink | null;
  next?: TopicLink | null;
  /** Tables may be wider than the lines of text. */
  wide?: boolean;
  /** The page begins with something else, which has its first heading. */
  isBelow?: boolean;
  /** Between the head and the text. */
  first?: ReactNode;
  /** Between the text and its sources. */
  children?: ReactNode;
}

/** One text: head, words, sources, and the way to the neighbors. In its own language throughout. */
export function LearnArticle({ text, glossary, counts, href, t, ...props }: ArticleProps) {
  const { language, sources, Text } = text;
  const components = createMdxComponents({
    t,
    citationNumber: (key) => numberOf(sources, key),
    glossary: (id) => glossary.find((entry) => entry.id === id),
    href,
    listingCounts: <p>{t('frame.footer.know', counts)}</p>,
  });
  return (
    <article className={props.wide ? `${s.prose} ${s.wide}` : s.prose} lang={language}>
      <Head text={text} up={props.up} isBelow={props.isBelow} t={t} />
      {props.first}
      <Text components={components} />
      {props.children}
      {sources.length > 0 && (
        <>
          <h2 id="sources">{t('learnPages.sources.title')}</h2>
          <SourceList sources={sources.map(listed)} t={t} />
          <p className="small">
            <a href={href('/learn/sources')}>{t('learnPages.sources.all')}</a>
          </p>
        </>
      )}
      <TopicPager before={props.before} next={props.next} t={t} />
    </article>
  );
}

function Head({ text, up, isBelow, t }: Pick<ArticleProps, 'text' | 'up' | 'isBelow' | 't'>) {
  const { language, title, summary, medical, updatedOn } = text;
  if (!medical) {
    return (
      <PlainHead title={title} lead={summary} up={up}>
        <p className="small">{t('learnPages.changedOn', { day: formatDay(language, updatedOn) })}</p>
      </PlainHead>
    );
  }
  return (
    <TopicHead
      locale={language}
      title={title}
      isBelow={isBelow}
      lead={summary}
      up={up}
      reviewedOn={text.sourcesReadOn}
      readMinutes={text.readMinutes}
      review={text.review}
      translationReview={text.translationReview}
      t={t}
    />
  );
}

function numberOf(sources: ArticleText['sources'], key: string): number {
  const source = sources.find((each) => each.key === key);
  if (!source) throw new Error(`The text cites "${key}", which was not gathered`);
  return source.number;
}

function listed({ number, title, publisher, date, url, note }: ArticleText['sources'][number]) {
  return { number, title, publisher, published: date, url, says: note };
}
