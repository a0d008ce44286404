import { setRequestLocale } from 'next-intl/server';
import { findPage } from '@/server/learn/pages';
import { type LearnProps, openPage, textMetadata } from '../../reader';
import { TextPage } from '../../text-page';

export const generateMetadata = (props: LearnProps) => textMetadata('about-data', props);

export default async function DataPage(props: LearnProps) {
  setRequestLocale((await props.params).locale);
  const { locale, text, href } = await openPage('about-data', props);
  const about = findPage(locale, 'about');
  return (
    <TextPage
      locale={locale}
      text={text}
      href={href}
      up={about ? { href: href('/about'), title: about.title } : undefined}
    />
  );
}
