import { DAYS_OF_THE_OFFICE } from '@/components/admin/days';
import r from '@/components/admin/review.module.css';
import { Field, FieldRow, FormButtons, Radios, Submit } from '@/components/ui/form/field';
import { Form } from '@/components/ui/form/form';
import type { FormAction } from '@/components/ui/form/state';
import type { Listing } from '@/domain/listing/center';
import { CONFIRM_WAYS, CONTACT_ROLES, type ConfirmWay } from '@/domain/listing/confirm';
import { CONTACT_LANGUAGES, englishName } from '@/domain/locale';

const WAYS: Record<ConfirmWay, string> = {
  phoned: 'I called them',
  'e-mail': 'They wrote an e-mail',
  'their-page': 'I read their page',
};

type ConfirmFormProps = {
  id: number;
  version: number;
  today: string;
  listing: Listing;
  mayPublish: boolean;
  action: FormAction;
};

/** What a confirmation makes of a listing that was not confirmed. */
const LIFTS: Record<Listing, string | null> = {
  confirmed: null,
  reported:
    'Readers are told that this is only reported. Confirm it if the hospital told you that it offers the pump, or its own page says so: readers then see it as confirmed.',
  unconfirmed:
    'Readers do not see this listing. If you confirm it, they see it at once, as confirmed. If it does not exist, withdraw it.',
};

/** Everything below is right: says how somebody knows, and goes on. */
export function ConfirmForm({ id, version, today, listing, mayPublish, action }: ConfirmFormProps) {
  const isHidden = listing === 'unconfirmed';
  if (isHidden && !mayPublish) return <NotYoursToShow />;
  return (
    <section className={r.confirm} aria-labelledby="confirm-title">
      <h2 id="confirm-title">Confirm: all of it is right</h2>
      {LIFTS[listing] && <p>{LIFTS[listing]}</p>}
      <Form
        id="confirmation"
        action={action}
        label="Confirm"
        hidden={{ id, version }}
        values={{ day: today, language: CONTACT_LANGUAGES[0] }}
        fieldNames={{
          how: 'How',
          withRole: 'Whom you spoke with',
          pageUrl: 'Address of the page',
          language: 'Language',
          day: 'Day',
        }}
      >
        <FieldRow>
          {/* The queue leads to the first: one press chooses, the next confirms. */}
          <Radios
            name="how"
            label="How"
            firstId="confirm"
            choices={CONFIRM_WAYS.toReversed().map((way) => [way, WAYS[way]] as const)}
          />
          <Field
            name="withRole"
            label="Whom you spoke with (role)"
            help="Readers see it: no names. Empty for a page."
            max={80}
            offered={CONTACT_ROLES}
            optional
          />
          <Field
            name="pageUrl"
            label="Address of the page you read"
            help={
              mayPublish
                ? 'Only if you read their page. The history keeps it.'
                : 'Only if you read their page: a reviewer looks at it too before it counts.'
            }
            max={500}
            optional
          />
          <Field
            name="language"
            label="Language"
            type="choice"
            choices={CONTACT_LANGUAGES.map((code) => [code, englishName(code)] as const)}
          />
          <Field name="day" label="Day" type="date" help={DAYS_OF_THE_OFFICE} last={today} />
        </FieldRow>
        <FormButtons>
          {!isHidden && (
            <Submit name="then" value="next">
              Confirm and go to the next
            </Submit>
          )}
          <Submit className={isHidden ? 'btn main' : 'btn'} name="then" value="stay">
            {isHidden ? 'Confirm and show it to readers' : 'Confirm'}
          </Submit>
        </FormButtons>
      </Form>
    </section>
  );
}

function NotYoursToShow() {
  return (
    <section className={r.confirm} aria-labelledby="confirm">
      <h2 id="confirm" tabIndex={-1}>
        Only a reviewer can confirm this one
      </h2>
      <p>
        Readers do not see this listing, and confirming would show it to them. If you know that it is right,
        set “Verification” to confirmed on the Facts tab, say how you know, and submit it: a reviewer decides.
      </p>
    </section>
  );
}
