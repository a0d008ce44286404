import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { CONDITIONS, SERVICES } from '@/domain/listing/center';
import { type Locale, localPath } from '@/domain/locale';
import type { Unit } from '@/domain/search/criteria';
import type { SearchRequest } from '@/domain/search/criteria-params';
import { LocateButton } from './locate-button';
import { PlaceBox } from './place-box';
import box from './place-box.module.css';
import s from './search-form.module.css';
import { SoftForm } from './soft-form';

const RADII: Record<Unit, number[]> = { mi: [50, 100, 250, 500], km: [100, 200, 400, 800] };
const FIRST_RADIUS: Record<Unit, number> = { mi: 250, km: 400 };
/** The reasons patients know; the other conditions are among the further filters. */
const REASONS = ['crlm_unresectable', 'crlm_adjuvant', 'icca'] as const;

export type SearchFormProps = { locale: Locale; request: SearchRequest; placeText: string };

/** A plain GET form: the address is the only state. Scripts only make it quicker. */
export function SearchForm({ locale, request, placeText }: SearchFormProps) {
  const t = useTranslations('finder.form');
  return (
    <SoftForm className={s.search} action={localPath(locale, '/')} label={t('label')}>
      <div>
        <label className="label" htmlFor="near">
          {t('near')}
        </label>
        <PlaceBox
          id="near"
          text={placeText}
          words={{
            clear: t('clear'),
            list: t('suggestions'),
            none: t('suggestionNone'),
            one: t('suggestionOne'),
            many: t('suggestionMany'),
            kinds: {
              zip: t('kind.zip'),
              city: t('kind.city'),
              state: t('kind.state'),
              center: t('kind.center'),
            },
          }}
        />
      </div>
      <RadiusField request={request} />
      <button className="btn main big" type="submit">
        {t('find')}
      </button>
      <LocateButton
        words={{
          label: t('locate'),
          waiting: t('locating'),
          refused: t('locateRefused'),
          failed: t('locateFailed'),
        }}
      />
      <fieldset>
        <legend>{t('reason')}</legend>
        <Pick
          type="radio"
          name="condition"
          value=""
          checked={!REASONS.some((code) => request.conditions.includes(code))}
        >
          {t('reasons.any')}
        </Pick>
        {REASONS.map((code) => (
          <Pick
            key={code}
            type="radio"
            name="condition"
            value={code}
            checked={request.conditions.includes(code)}
          >
            {t(`reasons.${code}`)}
          </Pick>
        ))}
      </fieldset>
      <MoreFilters request={request} />
      <Hidden request={request} />
    </SoftForm>
  );
}

function RadiusField({ request }: { request: SearchRequest }) {
  const t = useTranslations('finder.form');
  const { unit, near, radius } = request;
  const chosen = near === null && radius === null ? FIRST_RADIUS[unit] : radius;
  const radii = chosen === null || RADII[unit].includes(chosen) ? RADII[unit] : [...RADII[unit], chosen];
  return (
    <div>
      <label className="label" htmlFor="radius">
        {t('within')}
      </label>
      <div className={box.box}>
        <select id="radius" name="radius" defaultValue={chosen ?? ''}>
          {radii
            .toSorted((a, b) => a - b)
            .map((value) => (
              <option key={value} value={value}>
                {t(`radius.${unit}`, { value })}
              </option>
            ))}
          <option value="">{t('anyDistance')}</option>
        </select>
        <Icon name="down" className="icon-s" />
      </div>
    </div>
  );
}

function MoreFilters({ request }: { request: SearchRequest }) {
  const t = useTranslations('finder.form');
  const facts = useTranslations('facts');
  const conditions = CONDITIONS.filter((code) => !REASONS.some((reason) => reason === code));
  const open =
    request.confirmed !== null ||
    request.role !== null ||
    request.services.length > 0 ||
    conditions.some((code) => request.conditions.includes(code));
  return (
    <details open={open}>
      <summary>
        {t('more')}
        <Icon name="down" className="icon-s" />
      </summary>
      <fieldset>
        <legend>{t('services')}</legend>
        {SERVICES.map((code) => (
          <Pick
            key={code}
            type="checkbox"
            name="service"
            value={code}
            checked={request.services.includes(code)}
          >
            {facts(`service.${code}`)}
          </Pick>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('otherConditions')}</legend>
        {conditions.map((code) => (
          <Pick
            key={code}
            type="checkbox"
            name="condition"
            value={code}
            checked={request.conditions.includes(code)}
          >
            {facts(`condition.${code}`)}
          </Pick>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('proof')}</legend>
        <Pick type="checkbox" name="confirmed" value="lately" checked={request.confirmed === 'lately'}>
          {t('confirmedLately')}
        </Pick>
      </fieldset>
      <fieldset>
        <legend>{t('reader')}</legend>
        <Pick type="checkbox" name="role" value="clinician" checked={request.role === 'clinician'}>
          {t('clinician')}
        </Pick>
      </fieldset>
    </details>
  );
}

type PickProps = {
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  checked: boolean;
  children: ReactNode;
};

function Pick({ type, name, value, checked, children }: PickProps) {
  return (
    <label className={s.pick}>
      <input type={type} name={name} value={value} defaultChecked={checked} />
      {children}
    </label>
  );
}

/** What the form does not show but must not lose. */
function Hidden({ request }: { request: SearchRequest }) {
  const kept = {
    unit: request.unit === 'km' ? 'km' : null,
    region: request.region,
    country: request.country,
    q: request.text,
  };
  return Object.entries(kept).map(([name, value]) =>
    value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
  );
}
