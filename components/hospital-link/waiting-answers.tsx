import { sayInstant } from '@/components/admin/days';
import r from '@/components/admin/review.module.css';
import { fieldName } from '@/components/listing/edit/field-names';
import { Changes } from '@/components/listing/edit/history';
import { Form } from '@/components/ui/form/form';
import f from '@/components/ui/form/form.module.css';
import type { FormAction } from '@/components/ui/form/state';
import type { Confirms, WaitingAnswer } from '@/domain/hospital-link/answer';
import { type Delivery, NEEDS_ANOTHER, needsAnother } from '@/domain/hospital-link/link';

type Props = {
  answers: WaitingAnswer[];
  id: number;
  version: number;
  mayPublish: boolean;
  /** Who looks at it. */
  personId: string;
  /** The first of them is the one main thing to do on the page. */
  leads: boolean;
  accept: FormAction;
  decline: FormAction;
};

export function WaitingAnswers({ answers, leads, ...props }: Props) {
  return answers.map((answer, index) => (
    <AnswerBox key={answer.linkId} answer={answer} leads={leads && index === 0} {...props} />
  ));
}

type BoxProps = Omit<Props, 'answers'> & { answer: WaitingAnswer };

function AnswerBox({ answer, id, version, mayPublish, personId, leads, accept, decline }: BoxProps) {
  const { linkId, role, note, usedAt, fields, changes, since, confirms, newPin, faults } = answer;
  const { madeBy, makerId, delivery } = answer;
  const isOwn = needsAnother(delivery, { makerId, personId });
  return (
    <section className={r.waiting} aria-labelledby={`answer-${linkId}`}>
      <h2 id={`answer-${linkId}`} tabIndex={-1}>
        The hospital answered
      </h2>
      <p>
        {fields.length === 0 ? 'They say that everything is correct.' : 'Corrections:'}{' '}
        <span className="small">
          {role}, by the link, {sayInstant(usedAt)}
        </span>
      </p>
      <p className="small">
        {CAME_BY[delivery ?? 'hand']} The link was made by {madeBy}
        {delivery === 'published-mail' ? '.' : ', who cannot accept this answer: somebody else decides.'}
      </p>
      {note && <p>“{note}”</p>}
      <Changes changes={changes} shown={50} />
      {since.length > 0 && (
        <>
          <p>The listing was changed after the hospital had looked at it:</p>
          <Changes changes={since} shown={50} />
        </>
      )}
      {mayPublish && (
        <>
          {isOwn ? (
            <div className="note">
              <p>{NEEDS_ANOTHER}</p>
            </div>
          ) : (
            <>
              <WhatStandsInTheWay faults={faults} />
              <Form
                action={accept}
                label="Accept the hospital's answer"
                hidden={{ id, version, linkId }}
                submit={
                  fields.length > 0 ? 'Accept selected' : confirms === 'yes' ? 'Accept: confirmed' : 'Accept'
                }
                quiet={!leads}
              >
                {fields.map((field) => (
                  <label key={field} className={f.tick}>
                    <input type="checkbox" name="take" value={field} defaultChecked /> Accept:{' '}
                    {fieldName(field)}
                  </label>
                ))}
                {newPin && (
                  <label className={f.tick}>
                    <input type="checkbox" name="newPin" value="town" defaultChecked /> Move the pin, which
                    does not fit the new address, to {newPin}: readers are told that it marks only the town
                  </label>
                )}
                <p className="small">{COUNTS[confirms][fields.length === 0 ? 'whole' : 'parts']}</p>
              </Form>
            </>
          )}
          <Form
            action={decline}
            label="Leave the listing as it is"
            hidden={{ id, version, linkId }}
            fields={[{ name: 'why', label: 'Why not', max: 500 }]}
            submit="Leave as it is"
            quiet
          />
        </>
      )}
    </section>
  );
}

const CAME_BY: Record<Delivery, string> = {
  'published-mail': 'Sent by our mail to the e-mail address on the public page.',
  'other-mail': 'Sent by our mail to an address that is not on the public page.',
  hand: 'Not sent by us: an editor handed the link over.',
};

const TOO_LITTLE =
  'It does not count as confirmed: the listing lacks how to reach them, or a service with its source. Publish that, then ask the hospital again.';

/** What taking an answer counts for: of one that all is correct, and of one with changes to tick. */
const COUNTS: Record<Confirms, { whole: string; parts: string }> = {
  yes: {
    whole: 'It counts as confirmed by the hospital.',
    parts: 'All of it counts as confirmed by the hospital; a part of it does not.',
  },
  changed: {
    whole: 'It does not count as confirmed: the listing is not what the hospital saw.',
    parts: 'It does not count as confirmed: the listing would not be what the hospital saw and said.',
  },
  older: {
    whole: 'The listing was confirmed again since. That later day stays.',
    parts: 'The listing was confirmed again since. That later day stays.',
  },
  'too-little': { whole: TOO_LITTLE, parts: TOO_LITTLE },
};

/** The rest can be taken without it; or it is put right first, which costs the hospital's word nothing. */
function WhatStandsInTheWay({ faults }: { faults: string[] }) {
  if (faults.length === 0) return null;
  return (
    <div className="note">
      <p>Not all of it can be published as it is:</p>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
      <p>
        Untick what is wrong and take the rest. Or change the listing below to what the hospital says, publish
        that, and then accept: it still counts as confirmed.
      </p>
    </div>
  );
}
