import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { Side, TwoColumns } from '@/components/ui/two-columns';
import type { Run } from '@/domain/learn/excerpts';
import type { ReferAnswer as Answer } from '@/domain/learn/refer-answer';
import { type Locale, localPath } from '@/domain/locale';
import type { Place } from '@/domain/place/place';
import { criteriaToParams } from '@/domain/search/criteria-params';
import type { ReferralCenter } from '@/domain/sheet/referral';
import { shortlistPath } from '@/domain/shortlist/address';
import s from './refer-answer.module.css';
import { ReferLost } from './refer-lost';
import { ReferProgram } from './refer-program';

type ReferAnswerProps = {
  locale: Locale;
  answer: Answer;
  /** How to reach each of the hospitals shown. */
  contacts: ReferralCenter[];
  /** What to send, from the text below, and the language it is in. */
  send: { language: Locale; items: Run[][] };
  /** The parts of the text below. */
  contents: ReactNode;
};

/** The nearest programs for a patient, each with its referral line; beside them what to send. */
export function ReferAnswer({ locale, answer, contacts, send, contents }: ReferAnswerProps) {
  const { view } = answer;
  if (view.answer?.outcome !== 'found') return <ReferLost locale={locale} view={view} />;
  return (
    <Beside send={send} contents={contents}>
      <Programs locale={locale} answer={answer} contacts={contacts} from={view.answer.place} />
    </Beside>
  );
}

type ProgramsProps = Omit<ReferAnswerProps, 'send' | 'contents'> & { from: Place };

function Programs({ locale, answer: { view, shown, passed }, contacts, from }: ProgramsProps) {
  const t = useTranslations('referral.answer');
  const format = useFormatter();
  const { request } = view;
  const query = (change: Partial<typeof request> = {}) => {
    const params = criteriaToParams({ ...request, ...change }).toString();
    return params ? `?${params}` : '';
  };
  const slugs = shown.map(({ center }) => center.slug);
  const sheet = shortlistPath({ slugs, near: request.near, unit: request.unit }, '/refer/sheet');
  return (
    <section className={s.answer} aria-labelledby="answer">
      <div className={s.head}>
        <h2 id="answer">{t('title', { count: shown.length })}</h2>
        {shown.length > 0 && (
          <a className="btn main" href={localPath(locale, sheet)}>
            <Icon name="page" />
            {t('sheet')}
          </a>
        )}
      </div>
      {view.answer?.outcome === 'found' && view.answer.corrected && request.near && (
        <p className="small">{t('corrected', { typed: request.near, place: from.label })}</p>
      )}
      <ol>
        {shown.map((found, index) => (
          <ReferProgram
            key={found.center.slug}
            locale={locale}
            found={found}
            number={index + 1}
            unit={request.unit}
            contact={contacts[index]}
            conditions={request.conditions}
            href={localPath(locale, `/centers/${found.center.slug}${query()}`)}
          />
        ))}
      </ol>
      {passed.length > 0 && (
        <p>{t('passed', { names: format.list(passed.map(({ center }) => center.name)) })}</p>
      )}
      {view.total === 0 ? (
        <>
          <p>{t('none')}</p>
          <Onward href={localPath(locale, `/${query({ conditions: [] })}`)}>
            {t('noneLink', { place: from.label })}
          </Onward>
        </>
      ) : (
        <>
          <Onward href={localPath(locale, `/${query()}`)}>{t('all', { count: view.total })}</Onward>
          <p className="small">
            {t(request.conditions.length > 0 ? 'fits' : 'fitsAny', { place: from.label })}
          </p>
        </>
      )}
    </section>
  );
}

function Onward({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="textbtn" href={href}>
      {children}
      <Icon name="next" className="icon-s" />
    </a>
  );
}

type BesideProps = Pick<ReferAnswerProps, 'send' | 'contents'> & { children: ReactNode };

function Beside({ send, contents, children }: BesideProps) {
  const t = useTranslations('referral.answer');
  return (
    <div className={s.around}>
      <TwoColumns>
        {children}
        <Side labelledBy="send" className={s.beside}>
          <h2 id="send">{t('send')}</h2>
          <ul className={s.send} lang={send.language}>
            {send.items.map((runs) => (
              <li key={runs[0]?.text}>
                {runs.map(({ text, strong }) => (strong ? <strong key={text}>{text}</strong> : text))}
              </li>
            ))}
          </ul>
          <a className="textbtn" href="#text">
            {t('sendMore')}
            <Icon name="down" className="icon-s" />
          </a>
          {contents}
        </Side>
      </TwoColumns>
    </div>
  );
}
