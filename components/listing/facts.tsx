import { type Answer, type Center, CONDITIONS } from '@/domain/listing/center';
import { Mark } from '../ui/icon';
import type { Speaks } from '../ui/translate';
import s from './facts.module.css';

export function markOf(answer: Answer | undefined): Answer | 'unknown' {
  return answer ?? 'unknown';
}

/** Implants and refills are always said, even when unknown; the others only when the hospital says yes. */
const ALWAYS = ['pump_placement', 'pump_refill'] as const;
const WHEN_YES = ['clinical_trials', 'second_opinion', 'virtual_visit'] as const;

type FactsProps = Speaks & { services: Center['services']; without?: { places: boolean; refills: boolean } };

/** What a hospital does, in a line of marks with words. `without`: what is said elsewhere. */
export function Facts({ services, without, t }: FactsProps) {
  const unsaid = { pump_placement: without?.places, pump_refill: without?.refills };
  const shown = [
    ...ALWAYS.filter((service) => !unsaid[service]),
    ...WHEN_YES.filter((service) => services[service] === 'yes'),
  ];
  if (shown.length === 0) return null;
  return (
    <ul className={s.facts}>
      {shown.map((service) => {
        const mark = markOf(services[service]);
        return (
          <li key={service} className={mark === 'yes' ? undefined : s.unsaid}>
            <Mark name={mark} />
            {t(`facts.short.${service}.${mark}`)}
          </li>
        );
      })}
    </ul>
  );
}

/** For whom the hospital offers the pump, in one sentence; and what its source says that may mean more. */
export function Treats({ conditions, mayTreat, t }: Speaks & Pick<Center, 'conditions' | 'mayTreat'>) {
  const said = CONDITIONS.filter((code) => conditions[code] === 'yes');
  const list = said.map((code) => t(`facts.treats.${code}`)).join(t('facts.treatsJoin'));
  const words = [...new Set(mayTreat.map(({ says }) => says))];
  return (
    <p className={s.treats}>
      {said.length > 0 && t('facts.treatsFor', { list })}
      {said.length === 0 && words.length === 0 && t('facts.conditionsUnknown')}
      {words.length > 0 && (
        <>
          {said.length > 0 && ' '}
          {t('facts.mayMeanShort')}{' '}
          {words.map((word, at) => (
            <span key={word}>
              {at > 0 && ', '}
              <q lang="en">{word}</q>
            </span>
          ))}
          .
        </>
      )}
    </p>
  );
}
