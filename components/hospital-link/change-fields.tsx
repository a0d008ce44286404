import { formatPhone } from '@/components/listing/phone-number';
import type { HospitalFacts } from '@/domain/hospital-link/link';
import { Field, type Form, Select } from './field';
import type { FormWords, Question } from './question';

const PHONES_MAX = 10;
const CLINICIANS_MAX = 40;

type ChangeFieldsProps = { form: Form; facts: HospitalFacts; questions: Question[]; words: FormWords };

/** Everything a hospital may change, as it stands now. An emptied line of a list is taken off. */
export function ChangeFields({ form, facts, questions, words }: ChangeFieldsProps) {
  const { address } = facts;
  const answers = [
    ['', words.unknown],
    ['yes', words.yes],
    ['no', words.no],
  ] as const;
  return (
    <>
      <p>{words.changesHelp}</p>
      <fieldset className="group">
        <legend>{words.hospital}</legend>
        <Field form={form} name="name" label={words.name} value={facts.name} max={160} required />
        <Field
          form={form}
          name="healthSystem"
          label={words.healthSystem}
          value={facts.healthSystem}
          max={160}
        />
        <Field form={form} name="program" label={words.program} value={facts.program} max={200} />
        <Field form={form} name="address.street" label={words.street} value={address.street} max={160} />
        <Field form={form} name="address.city" label={words.city} value={address.city} max={80} required />
        <Field
          form={form}
          name="address.region"
          label={words.region}
          value={address.region}
          max={80}
          required
        />
        <Field
          form={form}
          name="address.postalCode"
          label={words.postalCode}
          value={address.postalCode}
          max={16}
        />
        <input type="hidden" name="address.country" value={address.country} />
      </fieldset>
      <Reach form={form} facts={facts} words={words} />
      <fieldset className="group">
        <legend>{words.does}</legend>
        {questions.map(({ name, label, now }) => (
          <Select key={name} form={form} name={name} label={label} value={now ?? ''} options={answers} />
        ))}
        <Field
          form={form}
          name="programSince"
          label={words.programSince}
          value={facts.programSince}
          max={4}
        />
      </fieldset>
      <fieldset className="group">
        <legend>{words.team}</legend>
        {[...facts.clinicians, { name: '', role: null }].slice(0, CLINICIANS_MAX).map(({ name, role }, i) => (
          <div className="row" key={name || 'new'}>
            <Field
              form={form}
              name={`clinicians.${i}.name`}
              label={`${words.person} ${i + 1}`}
              value={name}
              max={120}
            />
            <Field
              form={form}
              name={`clinicians.${i}.role`}
              label={words.personRole}
              value={role}
              max={120}
            />
          </div>
        ))}
      </fieldset>
      <Field form={form} name="note" label={words.note} max={2000} lines={4} />
    </>
  );
}

type ReachProps = Pick<ChangeFieldsProps, 'form' | 'facts' | 'words'>;

function Reach({ form, facts, words }: ReachProps) {
  const blank = { number: '', label: '', for: 'patients' };
  return (
    <fieldset className="group">
      <legend>{words.reach}</legend>
      {[...facts.phones, blank].slice(0, PHONES_MAX).map((phone, i) => (
        <Line
          key={phone.number || 'new'}
          form={form}
          at={`phones.${i}`}
          title={`${words.phone} ${i + 1}`}
          line={phone}
          words={words}
        />
      ))}
      <Line form={form} at="fax" title={words.fax} line={facts.fax ?? blank} words={words} />
      <Field form={form} name="email" label={words.email} value={facts.email} max={254} />
      <Field form={form} name="website" label={words.website} value={facts.website} />
      <Field form={form} name="programUrl" label={words.programUrl} value={facts.programUrl} />
    </fieldset>
  );
}

type LineProps = {
  form: Form;
  at: string;
  title: string;
  line: { number: string; label: string; for: string };
  words: FormWords;
};

function Line({ form, at, title, line, words }: LineProps) {
  const audiences = [
    ['patients', words.patients],
    ['referring', words.referring],
    ['hospital', words.switchboard],
  ] as const;
  const shown = line.number && formatPhone(line.number);
  return (
    <div className="row">
      <Field form={form} name={`${at}.number`} label={title} value={shown} max={40} />
      <Field form={form} name={`${at}.label`} label={words.label} value={line.label} max={120} />
      <Select form={form} name={`${at}.for`} label={words.caller} value={line.for} options={audiences} />
    </div>
  );
}
