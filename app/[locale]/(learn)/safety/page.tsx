import { getTranslations, setRequestLocale } from 'next-intl/server';
import { NoticeList } from '@/components/notice/notice-list';
import { currentNotices, noticeSource } from '@/server/notice/notices';
import { CentersBeside } from '../centers-beside';
import { type LearnProps, openPage, textMetadata } from '../reader';
import { TextPage } from '../text-page';

export const generateMetadata = (props: LearnProps) => textMetadata('safety', props);

export default async function SafetyPage(props: LearnProps) {
  setRequestLocale((await props.params).locale);
  const { locale, text, version, near, href } = await openPage('safety', props);
  const t = await getTranslations({ locale: text.language });
  return (
    <TextPage
      locale={locale}
      text={text}
      version={version}
      side={<CentersBeside locale={locale} near={near} />}
      href={href}
    >
      <NoticeList locale={text.language} notices={currentNotices()} sourceOf={noticeSource} t={t} />
    </TextPage>
  );
}
