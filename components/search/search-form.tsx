import { useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { useNumber } from '@/components/ui/use-number';
import { SERVICES } from '@/domain/listing/center';
import { type Locale, localPath } from '@/domain/locale';
import { type ChoiceCounts, OTHER_CONDITIONS, REASONS } from '@/domain/search/choices';
import type { Unit } from '@/domain/search/criteria';
import type { SearchRequest } from '@/domain/search/criteria-params';
import { LocateButton } from './locate-button';
import { PlaceBox } from './place-box';
import box from './place-box.module.css';
import s from './search-form.module.css';
import { SoftForm } from './soft-form';

const RADII: Record<Unit, number[]> = { mi: [50, 100, 250, 500], km: [100, 200, 400, 800] };

export type SearchFormProps = {
  locale: Locale;
  request: SearchRequest;
  placeText: string;
  choices: ChoiceCounts;
};

/** A plain GET form: the address is the only state. Scripts only make it quicker. */
export function SearchForm({ locale, request, placeText, choices }: SearchFormProps) {
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
        <div>
          <Pick
            type="radio"
            name="condition"
            value=""
            checked={!REASONS.some((code) => request.conditions.includes(code))}
            total={choices.any}
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
              total={choices[code]}
            >
              {t(`reasons.${code}`)}
            </Pick>
          ))}
        </div>
      </fieldset>
      <MoreFilters request={request} choices={choices} />
      <Hidden request={request} />
    </SoftForm>
  );
}

function RadiusField({ request }: { request: SearchRequest }) {
  const t = useTranslations('finder.form');
  const { unit, radius } = request;
  const radii = radius === null || RADII[unit].includes(radius) ? RADII[unit] : [...RADII[unit], radius];
  return (
    <div>
      <label className="label" htmlFor="radius">
        {t('within')}
      </label>
      <div className={box.box}>
        <select id="radius" name="radius" defaultValue={radius ?? ''}>
          <option value="">{t('anyDistance')}</option>
          {radii
            .toSorted((a, b) => a - b)
            .map((value) => (
              <option key={value} value={value}>
                {t(`radius.${unit}`, { value })}
              </option>
            ))}
        </select>
        <Icon name="down" className="icon-s" />
      </div>
    </div>
  );
}

function MoreFilters({ request, choices }: { request: SearchRequest; choices: ChoiceCounts }) {
  const t = useTranslations('finder.form');
  const facts = useTranslations('facts');
  const open =
    request.confirmed !== null ||
    request.role !== null ||
    request.services.length > 0 ||
    OTHER_CONDITIONS.some((code) => request.conditions.includes(code));
  return (
    <details open={open}>
      <summary>
        {t('more')}
        <Icon name="down" className="icon-s" />
      </summary>
      <div>
        <Group legend={t('services')}>
          {SERVICES.map((code) => (
            <Pick
              key={code}
              type="checkbox"
              name="service"
              value={code}
              checked={request.services.includes(code)}
              total={choices[code]}
            >
              {facts(`service.${code}`)}
            </Pick>
          ))}
        </Group>
        <Group legend={t('otherConditions')}>
          {OTHER_CONDITIONS.map((code) => (
            <Pick
              key={code}
              type="checkbox"
              name="condition"
              value={code}
              checked={request.conditions.includes(code)}
              total={choices[code]}
            >
              {facts(`condition.${code}`)}
            </Pick>
          ))}
        </Group>
        <Group legend={t('proof')}>
          <Pick
            type="checkbox"
            name="confirmed"
            value="lately"
            checked={request.confirmed === 'lately'}
            total={choices.confirmed}
          >
            {t('confirmedLately')}
          </Pick>
        </Group>
        <Group legend={t('reader')}>
          <Pick type="checkbox" name="role" value="clinician" checked={request.role === 'clinician'}>
            {t('clinician')}
          </Pick>
        </Group>
      </div>
    </details>
  );
}

/** Choices under a name. Those that would find nothing are not offered, nor is a name without any. */
function Group({
  legend,
  children,
}: {
  legend: string;
  children: ReactElement<PickProps> | ReactElement<PickProps>[];
}) {
  const offered = [children].flat().filter(({ props }) => isOffered(props));
  return (
    offered.length > 0 && (
      <fieldset>
        <legend>{legend}</legend>
        {offered}
      </fieldset>
    )
  );
}

type PickProps = {
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  checked: boolean;
  /** How many it would find. */
  total?: number;
  children: ReactNode;
};

const isOffered = ({ checked, total, value }: PickProps) => checked || value === '' || total !== 0;

function Pick(props: PickProps) {
  const { type, name, value, checked, total, children } = props;
  const number = useNumber();
  if (!isOffered(props)) return null;
  return (
    <label className={s.pick}>
      <input type={type} name={name} value={value} defaultChecked={checked} />
      <span>
        {children} {total !== undefined && <small>{number(total)}</small>}
      </span>
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
