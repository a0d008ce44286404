import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatPhone } from '@/components/listing/phone-number';
import { FactRows } from '@/components/ui/ask-page';
import { FactLine, FactList } from '@/components/ui/fact-list';
import type en from '@/data/messages/en.json';
import type { HospitalFacts } from '@/domain/hospital-link/link';
import type { Answer, PHONE_AUDIENCES } from '@/domain/listing/center';
import s from './fact-list.module.css';

/** One thing the program does or treats: the name of its field, its words, and what the list says now. */
export type Question = { name: string; label: string; now: Answer | undefined };

/** The listing in plain words. */
export function HospitalFactList({ facts, questions }: { facts: HospitalFacts; questions: Question[] }) {
  const t = useTranslations('hospital');
  const answers = useTranslations('facts.answer');
  const { address, phones, fax, clinicians } = facts;
  const town = [address.city, address.region, address.postalCode, address.country];
  return (
    <>
      <h2>{t('factsTitle')}</h2>
      <FactRows>
        <Row name="name">{facts.name}</Row>
        <Row name="healthSystem">{facts.healthSystem}</Row>
        <Row name="program">{facts.program}</Row>
        <Row name="address">{[address.street, ...town].filter(Boolean).join(', ')}</Row>
        <Row name="phones">
          {phones.length > 0 &&
            phones.map((phone) => <Line key={`${phone.number} ${phone.for}`} {...phone} />)}
        </Row>
        <Row name="fax">{fax && <Line {...fax} />}</Row>
        <Row name="email">{facts.email}</Row>
        <Row name="website">{facts.website}</Row>
        <Row name="programUrl">{facts.programUrl}</Row>
        <Row name="clinicians">
          {clinicians.length > 0 &&
            clinicians.map(({ name, role }) => <span key={name}>{role ? `${name}, ${role}` : name}</span>)}
        </Row>
        <Row name="programSince">{facts.programSince}</Row>
      </FactRows>
      <h2>{t('doesTitle')}</h2>
      <div className={s.does}>
        <FactList>
          {questions.map(({ name, label, now }) => (
            <FactLine key={name} name={label} mark={now ?? 'unknown'}>
              {answers(now ?? 'unknown')}
            </FactLine>
          ))}
        </FactList>
      </div>
    </>
  );
}

type Told = keyof (typeof en)['hospital']['facts'];

function Row({ name, children }: { name: Told; children: ReactNode }) {
  const t = useTranslations();
  return (
    <>
      <dt>{t(`hospital.facts.${name}`)}</dt>
      <dd className={s.stack}>{children || <em>{t('facts.answer.unknown')}</em>}</dd>
    </>
  );
}

function Line(line: { number: string; label: string; for: (typeof PHONE_AUDIENCES)[number] }) {
  const t = useTranslations('hospital.audience');
  return (
    <span>
      <strong className="nb">{formatPhone(line.number)}</strong> · {line.label} · {t(line.for)}
    </span>
  );
}
