import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { Scoreboard } from '@/components/accuracy/scoreboard';
import { findAccuracy } from '@/db/listing/accuracy';
import { db } from '@/server/db';
import { findPage } from '@/server/learn/pages';
import { today } from '@/server/today';
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
      first={<Scoreboard accuracy={findAccuracy(db(), today())} words={words} />}
      locale={locale}
      text={text}
      version={version}
      href={href}
      up={about ? { href: href('/about'), title: about.title } : undefined}
    />
  );
}
