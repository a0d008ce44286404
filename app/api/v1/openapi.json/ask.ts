import type { Ask } from '@/server/formats/openapi/document';
import * as vcf from '../../../files/[locale]/centers/[slug]/vcf/route';
import * as feed from '../../../files/[locale]/feed/[file]/route';
import * as hsds from '../../../hsds/[[...path]]/route';
import * as live from '../../health/live/route';
import * as ready from '../../health/ready/route';
import * as accuracy from '../accuracy/route';
import * as bulkFile from '../bulk/[day]/[file]/route';
import * as bulk from '../bulk/route';
import * as center from '../centers/[slug]/route';
import * as centers from '../centers/route';
import * as csv from '../centers.csv/route';
import * as geoJson from '../centers.geojson/route';
import * as pins from '../pins/route';
import * as places from '../places/route';

/** By the path's pattern, what answers it: the routes as Next chooses between them. */
const ROUTES: [RegExp, (request: Request, parts: Record<string, string>) => Promise<Response>][] = [
  [/^\/api\/v1\/centers$/, (request) => centers.GET(request, undefined)],
  [/^\/api\/v1\/centers\.geojson$/, (request) => geoJson.GET(request, undefined)],
  [/^\/api\/v1\/centers\.csv$/, (request) => csv.GET(request, undefined)],
  [
    /^\/api\/v1\/centers\/(?<slug>[^/]+)$/,
    (request, { slug = '' }) => center.GET(request, { params: Promise.resolve({ slug }) }),
  ],
  [/^\/api\/v1\/places$/, (request) => places.GET(request, undefined)],
  [/^\/api\/v1\/pins$/, (request) => pins.GET(request, undefined)],
  [
    /^\/hsds(?<path>(\/[^/]+)*)$/,
    (request, { path = '' }) =>
      hsds.GET(request, { params: Promise.resolve({ path: path.split('/').slice(1) }) }),
  ],
  [/^\/api\/v1\/bulk$/, (request) => bulk.GET(request, undefined)],
  [
    /^\/api\/v1\/bulk\/(?<day>[^/]+)\/(?<file>[^/]+)$/,
    (request, { day = '', file = '' }) => bulkFile.GET(request, { params: Promise.resolve({ day, file }) }),
  ],
  [/^\/api\/v1\/accuracy$/, (request) => accuracy.GET(request, undefined)],
  [/^\/api\/health\/live$/, (request) => live.GET(request, undefined)],
  [/^\/api\/health\/ready$/, (request) => ready.GET(request, undefined)],
  [
    /^\/centers\/(?<slug>[^/]+)\.vcf$/,
    (request, { slug = '' }) => vcf.GET(request, { params: Promise.resolve({ locale: 'en', slug }) }),
  ],
  [
    /^\/(?<file>feed\.(atom|json))$/,
    (request, { file = '' }) => feed.GET(request, { params: Promise.resolve({ locale: 'en', file }) }),
  ],
];

/** An example is asked of the very handler that answers it outside, on the same data. */
export const askOurselves: Ask = async (address) => {
  const url = new URL(address, 'https://site.invalid');
  for (const [pattern, answer] of ROUTES) {
    const match = pattern.exec(url.pathname);
    if (match) return answer(new Request(url), { ...match.groups });
  }
  throw new Error(`no route answers ${address}`);
};
