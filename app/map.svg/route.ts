import { LRUCache } from 'lru-cache';
import { getTranslations } from 'next-intl/server';
import outline from '@/data/map/outline.json';
import { localeOr } from '@/domain/locale';
import { outlineSchema } from '@/domain/map/outline';
import { drawMapPicture } from '@/domain/map/picture';
import { dataTag, listsTag } from '@/server/http/data-tag';
import { baseMap, pictureContents, pictureSize } from '@/server/map/map-picture';
import { pictureFont } from '@/server/map/picture-font';

const HEADERS = {
  'content-type': 'image/svg+xml; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; font-src data:",
  'x-content-type-options': 'nosniff',
};

/** Pictures whose address is anybody's, by their tags: drawn once for each version of the data. No place is in here. */
const drawn = new LRUCache<string, string>({ max: 50 });

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
  const known = etag && drawn.get(etag);
  if (known) return new Response(known, { headers: { ...HEADERS, ...caching } });
  const params = new URL(request.url).searchParams;
  const locale = localeOr(params.get('lang'));
  const t = await getTranslations({ locale, namespace: 'map' });
  const slug = params.get('center');
  const size = pictureSize(params.get('shape'));
  for (const own of ['center', 'shape']) params.delete(own);
  const nearTown = (town: string) => t('pointNear', { town });
  const { pins, clusters, origin, radiusKm, unit } = pictureContents(slug, params, nearTown, size);
  const count = clusters.reduce((sum, cluster) => sum + cluster.count, pins.length);
  const svg = drawMapPicture({
    ...size,
    outline: ground,
    pins: pins.map(({ center, number }) => ({
      number,
      label: center.name,
      open: center.listing === 'reported',
      point: center.location,
    })),
    clusters,
    you: origin && { point: origin.point, label: origin.label },
    radiusKm,
    unit,
    attribution: `${t('credit')}: ${baseMap().attribution}`,
    title: t('picture', { count }),
    description: pins.map(({ center, number }) => `${number} ${center.name}`).join('; '),
    font: pictureFont(),
    countText: (count) => t('countOnMap', { count }),
    awayText: (count) => t('away', { count }),
  });
  if (etag) drawn.set(etag, svg);
  return new Response(svg, { headers: { ...HEADERS, ...caching } });
}
