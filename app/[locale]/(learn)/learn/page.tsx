import { getTranslations, setRequestLocale } from 'next-intl/server';
import { TopicList } from '@/components/learn/topic-list';
import { Bullets } from '@/components/ui/bullets';
import { routeOf } from '@/domain/learn/pages';
import { listTopics } from '@/server/learn/pages';
import { CentersBeside } from '../centers-beside';
import { type LearnProps, openPage, textMetadata } from '../reader';
import { TextPage } from '../text-page';

const ALSO = [
  ['glossary', '/learn/glossary'],
  ['sources', '/learn/sources'],
  ['safety', '/safety'],
  ['refer', '/refer'],
] as const;

export const generateMetadata = (props: LearnProps) => textMetadata('hub', props);

export default async function HubPage(props: LearnProps) {
  const { locale } = await props.params;
  setRequestLocale(locale);
  const { text, version, near, href } = await openPage('hub', props);
  const t = await getTranslations({ locale: text.language, namespace: 'learnPages.hub' });
  const topics = listTopics(locale).map((topic) => ({ ...topic, href: href(routeOf(topic.page)) }));
  return (
    <TextPage
      locale={locale}
      text={text}
      version={version}
      side={<CentersBeside locale={locale} near={near} />}
      href={href}
    >
      <h2 id="topics">{t('topics')}</h2>
      <TopicList topics={topics} />
      <h2>{t('also')}</h2>
      <Bullets>
        {ALSO.map(([key, path]) => (
          <li key={key}>
            <a href={href(path)}>{t(key)}</a>
          </li>
        ))}
      </Bullets>
    </TextPage>
  );
}
