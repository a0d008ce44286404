import { getTranslations } from 'next-intl/server';
import outline from '@/data/map/outline.json';
import { localeOr } from '@/domain/locale';
import { outlineSchema } from '@/domain/map/outline';
import { drawMapPicture } from '@/domain/map/picture';
import { dataTag, listsTag } from '@/server/http/data-tag';
import { baseMap, pictureContents } from '@/server/map/map-picture';

const SIZE = { width: 800, height: 560 };
const HEADERS = {
  'content-type': 'image/svg+xml; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'x-content-type-options': 'nosniff',
};

const ground = outlineSchema.parse(outline);

/** The finder's or a listing's map as a picture: the same parameters as the page, and `center` for one listing. */
export async function GET(request: Request): Promise<Response> {
  const data = dataTag(request);
  const etag = data && `"${data}"`;
  // Most of these pictures say where somebody searched.
  const caching: Record<string, string> = etag
    ? { etag, 'cache-control': 'no-cache' }
    : { 'cache-control': 'no-store' };
  if (etag && listsTag(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers: caching });
  const params = new URL(request.url).searchParams;
  const locale = localeOr(params.get('lang'));
  const t = await getTranslations({ locale, namespace: 'map' });
  const slug = params.get('center');
  params.delete('center');
  const { found, origin, radiusKm, unit } = pictureContents(slug, params, (town) => t('pointNear', { town }));
  const svg = drawMapPicture({
    ...SIZE,
    outline: ground,
    pins: found.map(({ center }, index) => ({
      number: index + 1,
      label: center.name,
      open: center.listing === 'reported',
      point: center.location,
    })),
    you: origin && { point: origin.point, label: origin.label },
    radiusKm,
    unit,
    attribution: `${t('credit')}: ${baseMap().attribution}`,
    title: t('picture', { count: found.length }),
    description: found.map(({ center }, index) => `${index + 1} ${center.name}`).join('; '),
    countText: (count) => t('countOnMap', { count }),
  });
  return new Response(svg, { headers: { ...HEADERS, ...caching } });
}
