import { useTranslations } from 'next-intl';
import { Follow } from '@/components/listing/follow';
import { SaveForm } from '@/components/shortlist/save-form';
import { feedScopeOf } from '@/domain/feed/address';
import type { Locale } from '@/domain/locale';
import type { FinderView } from '@/domain/search/finder-view';
import s from './answer.module.css';
import { Farther } from './farther';
import { Heading } from './heading';
import { KeepFocus } from './keep-focus';
import { finderHref, pageHref } from './links';
import { Lost } from './lost';
import { MissingLink } from './missing-link';
import { Note } from './note';
import { NothingFound } from './nothing';
import { OriginNote } from './origin-note';
import { useOutcomeWords } from './outcome-words';
import { Pager } from './pager';
import { Rows } from './results';
import { onceWords } from './said-once';
import { SoftLink } from './soft-link';

/** So few results that a hospital may well be missing among them. */
const SMALL = 3;

type AnswerProps = { locale: Locale; view: FinderView; inPlace: boolean };

/** A longer list, measured from nowhere, is told in short. */
const SHORT_ABOVE = 20;

/** The list side of the finder: what was found, or why nothing was and what to do next. */
export function Answer({ locale, view, inPlace }: AnswerProps) {
  const t = useTranslations('finder');
  const say = { locale, t: useTranslations() };
  const title = useOutcomeWords(view);
  const { request, origin, answer, total, part, nearestAnyway, farther, ignored } = view;
  return (
    <section className={s.list} aria-labelledby="count">
      <p className="vh" role="status">
        {title}
      </p>
      <KeepFocus targetId="count" />
      {answer && answer.outcome !== 'found' ? (
        <Lost locale={locale} request={request} answer={answer} nearestTo={view.nearestTo} title={title} />
      ) : total > 0 ? (
        <Heading
          locale={locale}
          request={request}
          origin={origin}
          title={title}
          total={total}
          part={part}
          once={view.blank?.once ?? onceWords(say, shownOf(view))}
          correctedFrom={answer?.outcome === 'found' && answer.corrected ? request.near : null}
        />
      ) : (
        <NothingFound
          locale={locale}
          request={request}
          hiddenBy={view.hiddenBy}
          title={title}
          nearest={nearestAnyway.length}
        />
      )}
      {origin && <OriginNote locale={locale} origin={origin} />}
      {ignored.length > 0 && (
        <Note icon="info">
          {t('ignored', { parameters: ignored.map(({ parameter }) => parameter).join(', ') })}
        </Note>
      )}
      {request.bounds && (
        <p className="small">
          {t('area')} <SoftLink href={finderHref(locale, request, { bounds: null })}>{t('areaAll')}</SoftLink>
        </p>
      )}
      <Rows
        locale={locale}
        request={request}
        origin={origin}
        shown={shownOf(view)}
        from={part.offset + 1}
        short={origin === null && request.role === null && total > SHORT_ABOVE}
        inPlace={inPlace}
        blank={view.blank?.rows}
      />
      <SaveForm locale={locale} near={origin ? request.near : null} unit={request.unit} listId="rows" />
      <Pager hrefOf={(page) => `${pageHref(locale, request, page)}#count`} total={total} part={part} />
      {farther.length > 0 && <Farther locale={locale} request={request} farther={farther} />}
      {total <= SMALL && origin?.kind !== 'hospital' && <MissingLink locale={locale} />}
      {(answer === null || origin) && <Follow locale={locale} scope={feedScopeOf(request)} />}
    </section>
  );
}

/** What list and map number: the matches, or the nearest ones when there are none. */
export function shownOf({ found, nearestAnyway }: FinderView) {
  return found.length > 0 ? found : nearestAnyway;
}
