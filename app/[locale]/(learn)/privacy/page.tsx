import { setRequestLocale } from 'next-intl/server';
import { type LearnProps, openPage, textMetadata } from '../reader';
import { TextPage } from '../text-page';

export const generateMetadata = (props: LearnProps) => textMetadata('privacy', props);

export default async function PrivacyPage(props: LearnProps) {
  setRequestLocale((await props.params).locale);
  const { locale, text, version, href } = await openPage('privacy', props);
  return <TextPage locale={locale} text={text} version={version} href={href} />;
}
