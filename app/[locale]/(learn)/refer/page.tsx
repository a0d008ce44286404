import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ReferAnswer } from '@/components/learn/refer-answer';
import { ReferBoard } from '@/components/learn/refer-board';
import { Contents } from '@/components/learn/topic-list';
import { referralCenter } from '@/components/sheet/referral-center';
import { Side } from '@/components/ui/two-columns';
import { wordsIn } from '@/i18n/words';
import { siteUrl } from '@/server/formats/center-file';
import { referAnswer } from '@/server/learn/refer-answer';
import { type LearnProps, openPage, textMetadata } from '../reader';
import { TextPage } from '../text-page';

export const generateMetadata = (props: LearnProps) => textMetadata('refer', props);

export default async function ReferPage(props: LearnProps) {
  setRequestLocale((await props.params).locale);
  const { locale, text, version, near, href } = await openPage('refer', props);
  const words = await wordsIn(locale);
  const answer = referAnswer(await props.searchParams, (town) => words.t('map.pointNear', { town }));
  const request = (answer?.view ?? near.view).request;
  const contacts = answer?.shown.map((found) =>
    referralCenter(found, words, {
      unit: request.unit,
      url: siteUrl(locale, `/centers/${found.center.slug}`),
    }),
  );
  const contents = <Contents title={words.t('learn.contents')} parts={text.parts} language={text.language} />;
  return (
    <>
      <ReferBoard
        locale={locale}
        request={request}
        placeText={request.near ?? ''}
        t={await getTranslations({ locale })}
      />
      <TextPage
        locale={locale}
        text={text}
        version={version}
        href={href}
        wide
        isBelow
        side={answer ? undefined : <Side>{contents}</Side>}
        above={
          answer && (
            <ReferAnswer
              locale={locale}
              answer={answer}
              contacts={contacts ?? []}
              contents={contents}
              send={{ language: text.language, items: text.excerpts.send ?? [] }}
            />
          )
        }
      />
    </>
  );
}
