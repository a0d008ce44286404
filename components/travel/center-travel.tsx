import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { PlacedLink } from '@/components/ui/placed-link';
import type { CenterPageView } from '@/domain/listing/center-view';
import { type Locale, localPath } from '@/domain/locale';
import { criteriaToParams } from '@/domain/search/criteria-params';
import { travelYear } from '@/domain/travel/year';
import s from './travel.module.css';
import { YearLines } from './year-lines';

/** As in data/learn/sources.json: `cancer-careers` and `blue-hope`. */
const HELP = {
  acs: 'http://cancerandcareers.org/en/at-work/Legal-and-Financial/Financial-Assistance-for-Those-in-Need',
  cca: 'https://colorectalcancer.org/article/fund-need-patient-financial-assistance',
};

/** A year of trips from the reader's place, and who may help with them. Nothing where no place is known. */
export function CenterTravel({ locale, page }: { locale: Locale; page: CenterPageView }) {
  const t = useTranslations('travel');
  const { found, cameFrom, refillsNearYou } = page;
  const { distanceKm } = found;
  if (!cameFrom || distanceKm === null) return null;
  const { origin, request } = cameFrom;
  const query = criteriaToParams(request);
  return (
    <section className={s.sec} id="travel">
      <h2>{t('title', { place: origin.label })}</h2>
      <p className="small">{t('about')}</p>
      <YearLines
        year={travelYear({ ...found, distanceKm }, origin, refillsNearYou)}
        unit={request.unit}
        hrefOf={(slug) => localPath(locale, `/centers/${slug}?${query}`)}
      />
      <Disclosure name={t('method')}>
        <p>{t('methodRoad')}</p>
        <p>{t('methodYear')}</p>
      </Disclosure>
      <p>
        {t.rich('help', {
          acs: (text) => <Outside href={HELP.acs}>{text}</Outside>,
          cca: (text) => <Outside href={HELP.cca}>{text}</Outside>,
          more: (text) => <PlacedLink href={localPath(locale, '/learn/getting-treated')}>{text}</PlacedLink>,
        })}
      </p>
    </section>
  );
}

const Outside = ({ href, children }: { href: string; children: React.ReactNode }) => (
  <a href={href} rel="noreferrer external">
    {children}
  </a>
);
