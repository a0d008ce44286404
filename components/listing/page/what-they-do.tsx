import { useTranslations } from 'next-intl';
import { markOf } from '@/components/listing/facts';
import { useDay } from '@/components/listing/proof';
import { FactLine, FactList } from '@/components/ui/fact-list';
import {
  type Answer,
  type Center,
  CONDITIONS,
  type Condition,
  SERVICES,
  type Service,
} from '@/domain/listing/center';
import { PUBLIC_ANSWERS } from '@/domain/listing/public-facts';
import s from './facts.module.css';

/** Always told; the others only where the hospital has said something. */
const ALWAYS: (Service | Condition)[] = [
  'pump_placement',
  'pump_refill',
  'clinical_trials',
  'second_opinion',
  'virtual_visit',
  'crlm_unresectable',
  'crlm_adjuvant',
  'icca',
];

/** What the hospital does and for whom: yes, no or not stated, never an empty cell. */
export function WhatTheyDo({ center }: { center: Center }) {
  const t = useTranslations('center');
  const facts = useTranslations('facts');
  const sources: Sources = center.factSources;
  const services = SERVICES.filter((code) => ALWAYS.includes(code) || center.services[code]);
  const may = new Map(center.mayTreat.map(({ condition, says }) => [condition, says]));
  const conditions = CONDITIONS.filter(
    (code) => ALWAYS.includes(code) || center.conditions[code] || may.has(code),
  );
  return (
    <>
      <section className={s.sec}>
        <h2>{t('does')}</h2>
        <FactList>
          {services.map((code) => (
            <AnswerLine
              key={code}
              name={facts(`service.${code}`)}
              hint={facts(`serviceHint.${code}`)}
              answer={center.services[code]}
            />
          ))}
          {PUBLIC_ANSWERS.map((key) => (
            <AnswerLine
              key={key}
              name={facts(`fact.${key}`)}
              hint={facts(`factHint.${key}`)}
              answer={center[key] ?? undefined}
              source={sources[key]}
            />
          ))}
        </FactList>
      </section>
      <section className={s.sec}>
        <h2>{t('treats')}</h2>
        <FactList>
          {conditions.map((code) => (
            <AnswerLine
              key={code}
              name={facts(`condition.${code}`)}
              hint={facts(`conditionHint.${code}`)}
              answer={center.conditions[code]}
              may={may.get(code)}
            />
          ))}
        </FactList>
        {may.size > 0 && (
          <p className="small">
            {facts('notCertainMeans')} {sources.mayTreat && <SourceLine {...sources.mayTreat} />}
          </p>
        )}
        <p className="small">{t('notStated')}</p>
      </section>
    </>
  );
}

type Source = { source: string; day: string };
type Sources = Readonly<Record<string, Source | undefined>>;
type AnswerLineProps = {
  name: string;
  hint: string;
  answer: Answer | undefined;
  source?: Source;
  /** What the source says that may mean it, where nobody said yes or no. */
  may?: string;
};

function AnswerLine({ name, hint, answer, source, may }: AnswerLineProps) {
  const t = useTranslations('facts.answer');
  const facts = useTranslations('facts');
  const mark = markOf(answer);
  return (
    <FactLine
      mark={mark}
      name={
        <>
          {name} <small>{hint}</small>
          {may && (
            <small>
              {facts('itsSourceSays')} <q lang="en">{may}</q>
            </small>
          )}
        </>
      }
    >
      {may ? facts('notCertain') : t(mark)}
      {answer && source && <SourceLine {...source} />}
    </FactLine>
  );
}

/** Where an answer comes from, and the day it was read or heard. */
function SourceLine({ source, day }: Source) {
  const t = useTranslations('center');
  const sayDay = useDay();
  const isPage = /^https:\/\/\S+$/.test(source) && URL.canParse(source);
  return (
    <small>
      {isPage ? (
        <a href={source} rel="noreferrer external">
          {new URL(source).hostname.replace(/^www\./, '')}
        </a>
      ) : (
        <span lang="en">{source}</span>
      )}
      , {t('factDay', { day: sayDay(day) })}
    </small>
  );
}
