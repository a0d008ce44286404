import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ClinicianSearch } from '@/components/learn/clinician-search';
import { type LearnProps, openPage, textMetadata } from '../reader';
import { TextPage } from '../text-page';

export const generateMetadata = (props: LearnProps) => textMetadata('refer', props);

export default async function ReferPage(props: LearnProps) {
  setRequestLocale((await props.params).locale);
  const { locale, text, version, near, href } = await openPage('refer', props);
  return (
    <TextPage
      locale={locale}
      text={text}
      version={version}
      href={href}
      wide
      first={
        <ClinicianSearch
          locale={locale}
          near={near.view.request.near ?? ''}
          t={await getTranslations({ locale })}
        />
      }
    />
  );
}
