import { driveMinutes } from '@/components/listing/drive';
import { formatPhone, phoneForPatients } from '@/components/listing/phone-number';
import { wayWords } from '@/components/listing/way-words';
import { whereIn } from '@/components/listing/where';
import { mediumDay } from '@/components/ui/format-day';
import type { Speaks } from '@/components/ui/translate';
import { laterDay } from '@/domain/day';
import type { Frame } from '@/domain/embed/embed';
import { OWN_HEIGHT } from '@/domain/embed/embed';
import type { FoundCenter } from '@/domain/listing/center-view';
import { htmlLanguage } from '@/domain/locale';
import { PLACE_TEXT_MAX, type Place } from '@/domain/place/place';
import type { Unit } from '@/domain/search/criteria';

type Link = { href: string; text: string };

export type FrameProps = Speaks & {
  frame: Frame;
  /** Where the form leads, what stands in it, and what it hands on unseen. */
  form: { action: string; near: string; hidden: [name: string, value: string][] };
  /** What was found, or why nothing was; null: nothing was asked yet. */
  outcome: string | null;
  /** Places that were perhaps meant. */
  choices: Link[];
  found: (FoundCenter & { href: string })[];
  origin: Place | null;
  unit: Unit;
  /** The same on the site itself. */
  all: Link;
  style: string;
  script: string;
};

/** A whole document for a frame in somebody else's page. No hooks, no classes of the site: its style comes with it. */
export function FramePage(props: FrameProps) {
  const { frame, form, outcome, choices, found, all, style, script, t } = props;
  return (
    <html {...htmlLanguage(frame.locale)}>
      {/* biome-ignore lint/style/noHeadElement: a document of its own, which Next does not frame */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{t('finder.title')}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own sheet */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body data-parent={frame.parent ?? undefined} data-height={frame.isOwn ? OWN_HEIGHT : undefined}>
        {/* Named: the page around has a main part, too. */}
        <main aria-label={t('finder.form.label')}>
          <h1>{t('finder.title')}</h1>
          <search>
            <form action={form.action}>
              <label htmlFor="near">{t('finder.form.near')}</label>
              <input
                id="near"
                name="near"
                defaultValue={form.near}
                maxLength={PLACE_TEXT_MAX}
                autoComplete="off"
                required
              />
              <button type="submit">{t('finder.form.find')}</button>
              {form.hidden.map(([name, value]) => (
                <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
              ))}
            </form>
          </search>
          {outcome !== null && <h2>{outcome}</h2>}
          {choices.length > 0 && (
            <ul>
              {choices.map(({ href, text }) => (
                <li key={href}>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          )}
          {found.length > 0 && (
            <ol>
              {found.map((each) => (
                <Row key={each.center.slug} {...props} each={each} />
              ))}
            </ol>
          )}
          <footer>
            <p>
              <Outside href={all.href} t={t}>
                {all.text}
              </Outside>
            </p>
            <p>{t('embed.advice')}</p>
          </footer>
        </main>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own script */}
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>
  );
}

function Row({
  each,
  frame: { locale },
  origin,
  unit,
  t,
}: FrameProps & { each: FrameProps['found'][number] }) {
  const { center, distanceKm, bearing, href } = each;
  const words = wayWords({ locale, t });
  const approximate = center.location.precision === 'city';
  const minutes = driveMinutes(each, origin);
  const phone = phoneForPatients(center.phones);
  const lastDay = mediumDay(locale, laterDay(center.checkedOn, center.confirmedOn));
  return (
    <li>
      <h3>
        <Outside href={href} t={t}>
          {center.name}
        </Outside>
      </h3>
      <p>{whereIn(locale)(center)}</p>
      {distanceKm !== null && (
        <p>
          {approximate && `${t('way.about')} `}
          <b>
            {words.number(distanceKm, unit, approximate)} {words.unit(unit)}
          </b>{' '}
          {[words.toward(bearing), ...(minutes === null ? [] : [words.drive(minutes)])].join(', ')}
        </p>
      )}
      {phone && (
        <p>
          <a href={`tel:${phone.number}`}>
            {formatPhone(phone.number)}
            <i> {center.name}</i>
          </a>{' '}
          {t(`row.answers.${phone.for}`)}
        </p>
      )}
      {center.status !== 'active' && <p data-doubt>{t(`center.status.${center.status}`)}</p>}
      {center.listing === 'reported' && (
        <p data-doubt>
          {t('proof.reported')} {t('proof.callFirst')}
        </p>
      )}
      {center.overdue && (
        <p data-doubt>
          {t('proof.overdue', { day: lastDay })} {t('proof.callFirst')}
        </p>
      )}
    </li>
  );
}

/** Leads out of the frame, and says so. */
function Outside({ href, t, children }: Speaks & { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <i> {t('embed.newTab')}</i>
    </a>
  );
}
