import { setRequestLocale } from 'next-intl/server';
import { type LearnProps, openPage, TextPage, textMetadata } from '../learn-page';

export const generateMetadata = (props: LearnProps) => textMetadata('about', props);

export default async function AboutPage(props: LearnProps) {
  setRequestLocale((await props.params).locale);
  const { locale, text, href } = await openPage('about', props);
  return <TextPage locale={locale} text={text} href={href} />;
}
