import { useTranslations } from 'next-intl';
import { FactLine, FactList } from '@/components/ui/fact-list';
import type { Center } from '@/domain/listing/center';
import type { Role } from '@/domain/search/criteria';
import s from './facts.module.css';
import { HowWeKnow } from './how-we-know';
import { GoThere, ReachThem } from './reach-them';
import { WhatTheyDo } from './what-they-do';

/** All that the page says of one hospital, but for its head and its map. */
export function CenterFacts({ center, reader }: { center: Center; reader: Role | null }) {
  return (
    <>
      <ReachThem center={center} reader={reader} />
      <FurtherFacts center={center} />
    </>
  );
}

/** What comes after whom to call and where it is. */
export function FurtherFacts({ center }: { center: Center }) {
  return (
    <>
      <GoThere center={center} />
      <div className={s.told}>
        <WhatTheyDo center={center} />
        <Team clinicians={center.clinicians} />
      </div>
      <HowWeKnow center={center} />
    </>
  );
}

/** Who is named on the hospital's pages. */
function Team({ clinicians }: { clinicians: Center['clinicians'] }) {
  const t = useTranslations('center');
  if (clinicians.length === 0) return null;
  return (
    <section className={s.sec}>
      <h2>{t('team')}</h2>
      <FactList>
        {clinicians.map(({ name, role }) => (
          <FactLine key={name} name={name} mark={null}>
            {role ? <span lang="en">{role}</span> : t('roleUnknown')}
          </FactLine>
        ))}
      </FactList>
      <p className="small">{t('teamHelp')}</p>
    </section>
  );
}
