import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { isTopic, neighbors, routeOf, TOPICS, type Topic } from '@/domain/learn/pages';
import type { Locale } from '@/domain/locale';
import { findPage } from '@/server/learn/pages';
import { CentersBeside } from '../../centers-beside';
import { type LearnProps, openPage, textMetadata } from '../../reader';
import { TextPage } from '../../text-page';

type TopicProps = LearnProps & { params: Promise<{ locale: Locale; topic: string }> };

export async function generateMetadata(props: TopicProps): Promise<Metadata> {
  const { topic } = await props.params;
  return isTopic(topic) ? textMetadata(topic, props) : {};
}

export default async function TopicPage(props: TopicProps) {
  const { locale, topic } = await props.params;
  setRequestLocale(locale);
  if (!isTopic(topic)) notFound();
  const { text, version, near, href } = await openPage(topic, props);
  const t = await getTranslations({ locale: text.language, namespace: 'learnPages' });
  const linkTo = (other: Topic | null) => {
    const info = other && findPage(locale, other);
    return info && { href: href(routeOf(info.page)), title: info.short };
  };
  const { before, next } = neighbors(topic);
  return (
    <TextPage
      locale={locale}
      text={text}
      version={version}
      side={<CentersBeside locale={locale} near={near} />}
      href={href}
      up={{ href: href('/learn'), title: t('up', { count: TOPICS.length }) }}
      before={linkTo(before)}
      next={linkTo(next)}
    />
  );
}
