import { formatPhone } from '@/components/listing/phone-number';
import type { HospitalFacts } from '@/domain/desk/confirm-link';
import { Field, type Form, Select } from './field';
import { ANSWER_WORDS, type Question } from './question';

const AUDIENCES = [
  ['patients', 'Patients'],
  ['referring', 'Doctors’ offices'],
  ['hospital', 'The whole hospital (switchboard)'],
] as const;
const PHONES_MAX = 10;
const CLINICIANS_MAX = 40;

type ChangeFieldsProps = { form: Form; facts: HospitalFacts; questions: Question[] };

/** Everything a hospital may change, as it stands now. An emptied line of a list is taken off. */
export function ChangeFields({ form, facts, questions }: ChangeFieldsProps) {
  const { address } = facts;
  return (
    <>
      <p>Change only what is wrong. To take a number or a person off, empty the field.</p>
      <fieldset className="group">
        <legend>The hospital</legend>
        <Field form={form} name="name" label="Hospital" value={facts.name} max={160} required />
        <Field form={form} name="healthSystem" label="Health system" value={facts.healthSystem} max={160} />
        <Field form={form} name="program" label="Program" value={facts.program} max={200} />
        <Field form={form} name="address.street" label="Street" value={address.street} max={160} />
        <Field form={form} name="address.city" label="City" value={address.city} max={80} required />
        <Field form={form} name="address.region" label="State" value={address.region} max={80} required />
        <Field
          form={form}
          name="address.postalCode"
          label="ZIP or postal code"
          value={address.postalCode}
          max={16}
        />
        <input type="hidden" name="address.country" value={address.country} />
      </fieldset>
      <Reach form={form} facts={facts} />
      <fieldset className="group">
        <legend>What you do, and for whom</legend>
        {questions.map(({ name, label, now }) => (
          <Select key={name} form={form} name={name} label={label} value={now ?? ''} options={OPTIONS} />
        ))}
        <Field
          form={form}
          name="programSince"
          label="Pump program since (year)"
          value={facts.programSince}
          max={4}
        />
      </fieldset>
      <fieldset className="group">
        <legend>The team</legend>
        {[...facts.clinicians, { name: '', role: null }].slice(0, CLINICIANS_MAX).map(({ name, role }, i) => (
          <div className="row" key={name || 'new'}>
            <Field
              form={form}
              name={`clinicians.${i}.name`}
              label={`Person ${i + 1}`}
              value={name}
              max={120}
            />
            <Field form={form} name={`clinicians.${i}.role`} label="What they do" value={role} max={120} />
          </div>
        ))}
      </fieldset>
      <Field form={form} name="note" label="Anything else? (not needed)" max={2000} lines={4} />
    </>
  );
}

const OPTIONS = [
  ['', ANSWER_WORDS['']],
  ['yes', ANSWER_WORDS.yes],
  ['no', ANSWER_WORDS.no],
] as const;

function Reach({ form, facts }: { form: Form; facts: HospitalFacts }) {
  const blank = { number: '', label: '', for: 'patients' };
  return (
    <fieldset className="group">
      <legend>How to reach you</legend>
      {[...facts.phones, blank].slice(0, PHONES_MAX).map((phone, i) => (
        <Line
          key={phone.number || 'new'}
          form={form}
          at={`phones.${i}`}
          title={`Telephone ${i + 1}`}
          line={phone}
        />
      ))}
      <Line form={form} at="fax" title="Fax" line={facts.fax ?? blank} />
      <Field form={form} name="email" label="E-mail for patients or doctors" value={facts.email} max={254} />
      <Field form={form} name="website" label="Hospital’s website" value={facts.website} />
      <Field form={form} name="programUrl" label="Page about the pump" value={facts.programUrl} />
    </fieldset>
  );
}

type LineProps = {
  form: Form;
  at: string;
  title: string;
  line: { number: string; label: string; for: string };
};

function Line({ form, at, title, line }: LineProps) {
  const shown = line.number && formatPhone(line.number);
  return (
    <div className="row">
      <Field form={form} name={`${at}.number`} label={title} value={shown} max={40} />
      <Field form={form} name={`${at}.label`} label="What it is for" value={line.label} max={120} />
      <Select form={form} name={`${at}.for`} label="Who calls it" value={line.for} options={AUDIENCES} />
    </div>
  );
}
