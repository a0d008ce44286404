import type { ReactNode } from 'react';
import { formatPhone } from '@/components/listing/phone-number';
import type { HospitalFacts } from '@/domain/desk/confirm-link';
import { Mark } from '../ui/icon';
import { ANSWER_WORDS, type Question } from './question';

const FOR = {
  patients: 'for patients',
  referring: 'for doctors’ offices',
  hospital: 'hospital switchboard',
} as const;
const NOT_STATED = <em>not stated</em>;

/** The listing in plain words. */
export function HospitalFactList({ facts, questions }: { facts: HospitalFacts; questions: Question[] }) {
  const { address, phones, fax, clinicians } = facts;
  const town = [address.city, address.region, address.postalCode, address.country];
  return (
    <>
      <h2>What the page says now</h2>
      <dl className="receipt">
        <Row name="Hospital">{facts.name}</Row>
        <Row name="Health system">{facts.healthSystem}</Row>
        <Row name="Program">{facts.program}</Row>
        <Row name="Address">{[address.street, ...town].filter(Boolean).join(', ')}</Row>
        <Row name="Telephone">
          {phones.length > 0 &&
            phones.map((phone) => <Line key={`${phone.number} ${phone.for}`} {...phone} />)}
        </Row>
        <Row name="Fax">{fax && <Line {...fax} />}</Row>
        <Row name="E-mail">{facts.email}</Row>
        <Row name="Hospital’s website">{facts.website}</Row>
        <Row name="Page about the pump">{facts.programUrl}</Row>
        <Row name="Team">
          {clinicians.length > 0 &&
            clinicians.map(({ name, role }) => <span key={name}>{role ? `${name}, ${role}` : name}</span>)}
        </Row>
        <Row name="Pump program since">{facts.programSince}</Row>
      </dl>
      <h2>What you do, and for whom</h2>
      <dl className="does">
        {questions.map(({ name, label, now }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd className={now ? '' : 'unknown'}>
              <Mark name={now ?? 'unknown'} />
              {ANSWER_WORDS[now ?? '']}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="stack">{children || NOT_STATED}</dd>
    </>
  );
}

function Line(line: { number: string; label: string; for: keyof typeof FOR }) {
  return (
    <span>
      <strong className="nb">{formatPhone(line.number)}</strong> · {line.label} · {FOR[line.for]}
    </span>
  );
}
