import { Columns, Side } from '@/components/admin/shapes';
import { AUDIENCE_CHOICES } from '@/components/listing/edit/rows';
import { formatPhone } from '@/components/listing/phone-number';
import { Field, Radios } from '@/components/ui/form/field';
import { Fold } from '@/components/ui/form/fold';
import { Form } from '@/components/ui/form/form';
import type { FormAction } from '@/components/ui/form/state';
import { CALL_NOTES_MAX, CALL_OUTCOMES, type CallEntry, type CallLine } from '@/domain/call/call';
import { LIMITS } from '@/domain/listing/center';
import { CONTACT_ROLES } from '@/domain/listing/confirm';
import type { ListingRecord } from '@/domain/listing/edit';
import { CONTACT_LANGUAGES, englishName } from '@/domain/locale';
import { AnswerLine } from './answer-line';
import s from './call.module.css';
import { CallBar } from './call-bar';
import { CallLog } from './call-log';
import { STEP_WORDS, spoken } from './spoken';

type CallFormProps = {
  id: number;
  version: number;
  record: ListingRecord;
  lines: { first: CallLine[]; more: CallLine[] };
  /** The day it is, at the office. */
  today: string;
  /** Where the person came from, and goes back to. */
  from: 'queue' | 'listing';
  log: CallEntry[];
  action: FormAction;
};

/** One call on one screen: what to read out, what they answered, how it ended, and one button that records it all. */
export function CallForm({ id, version, record, lines, today, from, log, action }: CallFormProps) {
  const { phones, address } = record;
  const all = [...lines.first, ...lines.more];
  return (
    <Form
      id="call"
      action={action}
      label="Call"
      hidden={{
        id,
        version,
        from,
        'fix.address.country': address.country,
        ...(phones.length === 1 && phones[0] && { dialed: phones[0].number }),
      }}
      values={{
        language: CONTACT_LANGUAGES[0],
        dialed: phones[0]?.number,
        fix: { address: { ...address }, phones: {} },
      }}
      fieldNames={{
        outcome: 'How did it end?',
        withRole: 'Who spoke',
        callBackOn: 'Call back on',
        notes: 'Notes',
        ...Object.fromEntries(all.map((line) => [`fix.${line.name}`, spoken(line)])),
        'add.number': 'New number',
        'fix.address.street': 'Street',
        'fix.address.city': 'City',
        'fix.address.region': 'State',
        'fix.address.postalCode': 'ZIP code',
      }}
      refusedTitle="Not recorded yet"
      foot={<CallBar of={lines.first.length} />}
    >
      <Columns wide>
        <div className={s.script}>
          <p>
            “Hello, I’m calling from HAI Pump Centers, a free public list. May I read you what we show, and
            would you tell me what is right?”
          </p>
          <h2 id="read-out">Read out, one at a time</h2>
          <Field name="allRight" type="tick" label="They said that all of this is right" />
          <Lines lines={lines.first} />
          <Fold summary="Add a phone number">
            <div className={s.added}>
              <Field
                name="add.number"
                label="New number"
                help="One that the hospital told you, and that is not listed above. The call is its source."
                max={40}
                optional
              />
              <Field name="add.for" label="For" type="choice" choices={AUDIENCE_CHOICES} />
              <Field name="add.label" label="Who answers" max={LIMITS.label} optional />
            </div>
          </Fold>
          {lines.more.length > 0 && (
            <Fold summary={`${lines.more.length} more questions, if they have time`}>
              <Lines lines={lines.more} />
            </Fold>
          )}
          <Field
            name="notes"
            label="Notes"
            type="long"
            rows={3}
            max={CALL_NOTES_MAX}
            help="For editors only. Nothing about patients."
            optional
          />
        </div>
        <Side>
          <div className={s.end}>
            <Radios
              name="outcome"
              label="How did it end?"
              firstId="outcome"
              choices={CALL_OUTCOMES.map((one) => [
                one,
                one === 'call-back' ? 'Call back on…' : STEP_WORDS[one],
              ])}
            />
            <div className={s.later}>
              <Field name="callBackOn" label="Call back on" type="date" first={today} optional />
            </div>
            <Field
              name="withRole"
              label="Who spoke"
              help="What they do, not their name. Readers see it after a confirmation."
              offered={CONTACT_ROLES}
              max={80}
              optional
            />
            {phones.length > 1 && (
              <Field
                name="dialed"
                label="Number you dialed"
                type="choice"
                choices={phones.map(({ number, label }) => [number, `${formatPhone(number)} · ${label}`])}
              />
            )}
            <Field
              name="language"
              label="Language of the call"
              type="choice"
              choices={CONTACT_LANGUAGES.map((code) => [code, englishName(code)] as const)}
            />
            <div className={s.spanish}>
              <Field
                name="interpreter"
                label="An interpreter for Spanish"
                type="choice"
                choices={[
                  ['', 'Did not ask'],
                  ['yes', 'Reached'],
                  ['no', 'Not reached'],
                ]}
              />
            </div>
          </div>
          <CallLog entries={log} />
        </Side>
      </Columns>
    </Form>
  );
}

const Lines = ({ lines }: { lines: CallLine[] }) => (
  <ol className={s.lines}>
    {lines.map((line) => (
      <AnswerLine key={line.name} line={line} />
    ))}
  </ol>
);
