import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type ArticleProps, LearnArticle } from '@/components/learn/learn-article';
import { NotTranslated } from '@/components/learn/not-translated';
import { JsonLd } from '@/components/ui/json-ld';
import { StaticHtml } from '@/components/ui/static-html';
import { TwoColumns } from '@/components/ui/two-columns';
import type { Locale } from '@/domain/locale';
import { isInPlace } from '@/server/http/in-place';
import { glossaryOf } from '@/server/learn/learn-files';
import { pageJsonLd } from '@/server/learn/page-json-ld';
import type { LearnText } from '@/server/learn/pages';
import { allSources } from '@/server/learn/sources';
import { listingCounts } from '@/server/search/finder';
import s from './text-page.module.css';

type TextPageProps = Omit<ArticleProps, 'text' | 'glossary' | 'counts' | 't'> & {
  locale: Locale;
  text: LearnText;
  /** What the page is made of beside its text; null: something of this reader's stands in it. */
  version: string | null;
  side?: ReactNode;
  /** Before the text, and made anew for each reader. */
  above?: ReactNode;
};

/** A text in its frame: alone, or with something beside it. */
export async function TextPage({ locale, text, version, side, above, ...article }: TextPageProps) {
  const { entries } = glossaryOf(text.language);
  return (
    <TextFrame side={side}>
      {above}
      <NotTranslated locale={locale} language={text.language} />
      <StaticHtml
        id="text"
        inPlace={isInPlace(await headers())}
        once={
          version === null
            ? null
            : { name: `${locale} ${text.page}`, madeOf: [text.Text, entries, allSources(), version] }
        }
      >
        <LearnArticle
          {...article}
          text={text}
          glossary={entries}
          counts={listingCounts()}
          t={await getTranslations({ locale: text.language })}
        />
        <JsonLd data={pageJsonLd(text)} />
      </StaticHtml>
    </TextFrame>
  );
}

export function TextFrame({ side, children }: { side?: ReactNode; children: ReactNode }) {
  return (
    <main id="main" className={`wrap ${s.learn}`} tabIndex={-1}>
      {side ? (
        <TwoColumns>
          <div>{children}</div>
          {side}
        </TwoColumns>
      ) : (
        children
      )}
    </main>
  );
}
