import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/icon';
import { QrCode } from '@/components/ui/qr-code';
import type { ReferralCenter, ReferralLine, ReferralText } from '@/domain/sheet/referral';
import { Cited } from './cited';
import { PatientLines, PatientNote } from './patient';
import type { PatientWords } from './patient-fields';
import s from './referral-section.module.css';
import { SheetContactLine } from './sheet-center';

type ReferralSectionProps = {
  center: ReferralCenter;
  text: Pick<ReferralText, 'language' | 'send'>;
  words: PatientWords;
  /** What it is, and the day: at the head of each sheet on paper. */
  printed: string;
};

/** One hospital: a sheet of paper of its own. */
export function ReferralSection({ center, text, words, printed }: ReferralSectionProps) {
  const t = useTranslations();
  const id = `to-${center.slug}`;
  return (
    <section className={s.sheet} aria-labelledby={id}>
      <p className={s.printed}>
        <strong>{t('frame.name')}</strong>
        <span>{printed}</span>
      </p>
      <div className={s.head}>
        <div>
          <p className={s.title}>{t('referral.sheetHeading')}</p>
          <p className="small">{t('referral.to')}</p>
          <h2 id={id}>{center.name}</h2>
          <p>{center.about}</p>
          <p>{center.address.join(', ')}</p>
          {center.way && <p>{center.way}</p>}
          {center.cautions.map((caution) => (
            <p key={caution}>
              <strong>{caution}</strong>
            </p>
          ))}
        </div>
        <div className={s.square}>
          <QrCode text={center.url} label={t('sheet.scan.alt')} />
          <a href={center.url}>{t('sheet.scan.heading')}</a>
        </div>
      </div>
      <div className={s.lines}>
        {center.lines.forOffices.map((line) => (
          <Line key={line.heading} line={line} />
        ))}
        <div className={s.apart}>
          <Line line={center.lines.forPatients} />
        </div>
      </div>
      <PatientLines words={words} />
      <div className={s.two}>
        <div>
          <h3>{t('referral.enclosed')}</h3>
          <ul className={s.boxes} lang={text.language}>
            {text.send.map((runs, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a text's items do not move
              <li key={index}>
                <Cited runs={runs} t={t} />
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{t('referral.treats')}</h3>
          <ul className={s.treats}>
            {center.treats.map(({ name, answer, says, told }) => (
              <li key={name}>
                <Mark name={answer} />
                <span>
                  {name}: <strong>{says}</strong> {told && <q lang="en">{told}</q>}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <PatientNote words={words} />
      <p className={s.foot}>
        {center.confirmed} {t('sheet.callFirst')} <span>{t('referral.foot')}</span>
      </p>
    </section>
  );
}

/** For whom a line is, its heading says: of the rest, what the hospital calls it. */
function Line({ line: { heading, contacts, empty } }: { line: ReferralLine }) {
  return (
    <div>
      <h3>{heading}</h3>
      {contacts.length === 0 && <p>{empty}</p>}
      {contacts.map(({ says, ...contact }) => (
        <SheetContactLine
          key={`${contact.value} ${says[0]?.text}`}
          contact={{ ...contact, says: says.slice(0, 1) }}
        />
      ))}
    </div>
  );
}
