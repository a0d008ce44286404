import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { Scoreboard } from '@/components/accuracy/scoreboard';
import { findPage } from '@/server/learn/pages';
import { publicAccuracy } from '@/server/listing/accuracy';
import { type LearnProps, openPage, textMetadata } from '../../reader';
import { TextPage } from '../../text-page';

export const generateMetadata = (props: LearnProps) => textMetadata('about-data', props);

export default async function DataPage(props: LearnProps) {
  setRequestLocale((await props.params).locale);
  const { locale, text, version, href } = await openPage('about-data', props);
  const words = {
    t: await getTranslations({ locale: text.language, namespace: 'accuracy' }),
    format: await getFormatter({ locale: text.language }),
  };
  const about = findPage(locale, 'about');
  return (
    <TextPage
      first={<Scoreboard accuracy={publicAccuracy()} words={words} />}
      locale={locale}
      text={text}
      version={version}
      href={href}
      up={about ? { href: href('/about'), title: about.title } : undefined}
    />
  );
}
