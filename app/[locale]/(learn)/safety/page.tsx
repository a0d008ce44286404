import { getTranslations, setRequestLocale } from 'next-intl/server';
import { NoticeList } from '@/components/learn/notice-list';
import { readNotices } from '@/server/learn/notices';
import { allSources } from '@/server/learn/sources';
import { type LearnProps, openPage, TextPage, textMetadata } from '../learn-page';

export const generateMetadata = (props: LearnProps) => textMetadata('safety', props);

export default async function SafetyPage(props: LearnProps) {
  setRequestLocale((await props.params).locale);
  const { locale, text, near, href } = await openPage('safety', props);
  const t = await getTranslations({ locale: text.language });
  const sources = allSources();
  return (
    <TextPage locale={locale} text={text} near={near} href={href}>
      <NoticeList locale={text.language} notices={readNotices()} sourceOf={(key) => sources[key]} t={t} />
    </TextPage>
  );
}
