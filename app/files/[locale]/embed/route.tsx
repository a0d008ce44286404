import { FramePage } from '@/components/embed/frame';
import { centerHref, finderHref } from '@/components/search/links';
import { outcomeWords } from '@/components/search/outcome-words';
import { embedHref, handOn, readFrame } from '@/domain/embed/embed';
import { localeOr, localPath } from '@/domain/locale';
import { nearText } from '@/domain/place/place';
import { wordsIn } from '@/i18n/words';
import { FRAME_HEADERS, FRAME_SCRIPT, FRAME_SHEETS } from '@/server/embed/frame-parts';
import { readEndpoint } from '@/server/http/read-endpoint';
import { listingCounts, loadFinder } from '@/server/search/finder';

type Context = { params: Promise<{ locale: string }> };

/** `/embed`: a small finder for a frame in somebody else's page. A document of its own, without the site's scripts. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint<Context>(
  async (request, { params }) => {
    const asked = new URL(request.url).searchParams;
    const frame = readFrame(asked, localeOr((await params).locale));
    const { locale, theme, rows } = frame;
    const { t } = await wordsIn(locale);
    const view = loadFinder(asked, (town) => t('map.pointNear', { town }));
    const { request: search, origin, answer } = view;
    const { near, region, country, text, bounds, conditions, services } = search;
    const isAsked = [near, region, country, text, bounds, ...conditions, ...services].some(Boolean);
    const found = isAsked ? [...view.found, ...view.nearestAnyway].slice(0, rows) : [];
    const missed = answer === null || answer.outcome === 'found' ? null : answer;
    const places = missed?.outcome === 'ambiguous' ? missed.candidates : (missed?.suggestions ?? []);
    // Imported late: Next refuses the static import outside of the browser.
    const { renderToStaticMarkup } = await import('react-dom/server');
    const html = renderToStaticMarkup(
      <FramePage
        frame={frame}
        form={{
          action: localPath(locale, '/embed'),
          near: (origin?.kind === 'point' ? null : origin?.label) ?? near ?? '',
          hidden: handOn(asked),
        }}
        outcome={isAsked ? outcomeWords({ t, locale }, view) : null}
        choices={places.map((place) => ({
          href: embedHref(locale, asked, nearText(place)),
          text: place.label,
        }))}
        found={found.map((each) => ({
          ...each,
          href: centerHref(locale, each.center.slug, search, origin !== null),
        }))}
        origin={origin}
        unit={search.unit}
        all={
          isAsked && !missed
            ? { href: finderHref(locale, search), text: t('embed.more') }
            : { href: localPath(locale, '/centers'), text: t('embed.all', { count: listingCounts().total }) }
        }
        style={FRAME_SHEETS[theme]}
        script={FRAME_SCRIPT}
        t={t}
      />,
    );
    return {
      status: 200,
      type: 'text/html; charset=utf-8',
      body: `<!doctype html>${html}`,
      headers: { ...FRAME_HEADERS[theme], 'Content-Language': locale },
    };
  },
);
