import type { ReactNode } from 'react';
import { EditRow } from '@/components/listing/edit/edit-row';
import {
  Answers,
  ChoiceField,
  ChoicePart,
  LongField,
  Part,
  TextField,
} from '@/components/listing/edit/fields';
import { type FormView, isChanged, typedOf } from '@/components/listing/edit/form-view';
import { AUDIENCE_CHOICES } from '@/components/listing/edit/rows';
import { CONDITIONS, LISTINGS, PRECISIONS, SERVICES } from '@/domain/listing/center';
import a from './shapes.module.css';

type PartProps = { view: FormView };

export function NameFields({ view }: PartProps) {
  return (
    <>
      <EditRow view={view} at="name" sourced>
        <TextField view={view} name="name" max={160} />
      </EditRow>
      <EditRow view={view} at="healthSystem" sourced>
        <TextField view={view} name="healthSystem" max={160} />
      </EditRow>
      <EditRow view={view} at="program" sourced>
        <TextField view={view} name="program" max={200} />
      </EditRow>
      <EditRow view={view} at="aliases" help="What people also type, one a line. Searched, not shown.">
        <LongField view={view} name="aliases" rows={2} max={2000} />
      </EditRow>
    </>
  );
}

const PINS = {
  building: 'The building',
  campus: 'The campus',
  city: 'Only the town',
} as const satisfies Record<(typeof PRECISIONS)[number], string>;
const PIN_CHOICES = PRECISIONS.map((value) => [value, PINS[value]] as const);

const pinWords = (view: FormView) => {
  const part = (name: string) => typedOf(view, `location.${name}`);
  const marks = PIN_CHOICES.find(([value]) => value === part('precision'))?.[1] ?? '';
  return [`${part('lat')}, ${part('lng')}`, marks.toLowerCase()].filter(Boolean).join(' · ');
};

/** `map`: an extra that writes into the fields of the pin. */
export function PlaceFields({ view, map }: PartProps & { map: ReactNode }) {
  return (
    <>
      <EditRow view={view} at="address" group sourced>
        <Part view={view} name="address.street" label="Street" max={160} />
        <div className={a.row}>
          <Part view={view} name="address.city" label="City" max={80} />
          <Part view={view} name="address.region" label="State or province" max={80} />
          <Part view={view} name="address.postalCode" label="ZIP or postal code" max={16} />
          <Part view={view} name="address.country" label="Country (US, CA…)" max={2} />
        </div>
      </EditRow>
      <EditRow
        view={view}
        at="location"
        group
        sourced
        fold={isChanged(view, 'address') ? undefined : pinWords(view)}
      >
        <div className={a.row}>
          <Part view={view} name="location.lat" label="Latitude" inputMode="decimal" />
          <Part view={view} name="location.lng" label="Longitude" inputMode="decimal" />
          <ChoicePart view={view} name="location.precision" label="The pin marks" choices={PIN_CHOICES} />
        </div>
        <Part view={view} name="location.source" label="Where the pin comes from" max={300} />
        <Part
          view={view}
          name="location.farFromPostalCode"
          label="Why it is far from the ZIP, if it is"
          max={300}
        />
        <button className="btn" type="submit" name="intent" value="locate">
          Set the pin from the address
        </button>
        {map}
      </EditRow>
    </>
  );
}

export function ReachFields({ view }: PartProps) {
  return (
    <>
      <EditRow view={view} at="fax" group sourced>
        <div className={a.row}>
          <Part view={view} name="fax.number" label="Number" type="tel" />
          <Part view={view} name="fax.label" label="Who answers" max={120} />
          <ChoicePart view={view} name="fax.for" label="For" choices={AUDIENCE_CHOICES} />
        </div>
      </EditRow>
      <EditRow view={view} at="email" sourced>
        <TextField view={view} name="email" type="email" max={254} />
      </EditRow>
      <EditRow view={view} at="website" sourced>
        <TextField view={view} name="website" type="url" max={500} />
      </EditRow>
      <EditRow view={view} at="programUrl" sourced>
        <TextField view={view} name="programUrl" type="url" max={500} />
      </EditRow>
    </>
  );
}

const IMPLANTS_AND_REFILLS = ['pump_placement', 'pump_refill'] as const;
const isApart = (code: string) => IMPLANTS_AND_REFILLS.some((apart) => apart === code);

/** Placing a pump and refilling it are two facts: many hospitals do only one. */
export function ServiceFields({ view }: PartProps) {
  return [...IMPLANTS_AND_REFILLS, ...SERVICES.filter((code) => !isApart(code))].map((code) => (
    <EditRow key={code} view={view} at={`services.${code}`} group sourced>
      <Answers view={view} name={`services.${code}`} />
    </EditRow>
  ));
}

export function ConditionFields({ view }: PartProps) {
  return CONDITIONS.map((code) => (
    <EditRow key={code} view={view} at={`conditions.${code}`} group sourced>
      <Answers view={view} name={`conditions.${code}`} />
    </EditRow>
  ));
}

const SURE = {
  confirmed: 'Confirmed: the hospital or its own page says so',
  reported: 'Reported: readers are told to call first',
  unconfirmed: 'Unconfirmed: for editors only',
} as const satisfies Record<(typeof LISTINGS)[number], string>;

export function OtherFields({ view }: PartProps) {
  return (
    <>
      <EditRow view={view} at="programSince" sourced>
        <TextField view={view} name="programSince" inputMode="numeric" max={4} />
      </EditRow>
      <EditRow view={view} at="nciDesignation" sourced>
        <ChoiceField
          view={view}
          name="nciDesignation"
          choices={[
            ['', 'None'],
            ['cancer_center', 'Cancer center'],
            ['comprehensive', 'Comprehensive cancer center'],
          ]}
        />
      </EditRow>
      <EditRow view={view} at="npi" sourced help="Ten digits; the last one is checked.">
        <TextField view={view} name="npi" inputMode="numeric" max={10} />
      </EditRow>
      <EditRow view={view} at="listing">
        <ChoiceField
          view={view}
          name="listing"
          choices={LISTINGS.map((value) => [value, SURE[value]] as const)}
        />
      </EditRow>
      <EditRow view={view} at="editorNotes" help="Never shown, never served.">
        <LongField view={view} name="editorNotes" rows={4} max={4000} />
      </EditRow>
    </>
  );
}
