import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: {
    // Messages are taken apart once, when the site is built, instead of in each request.
    messages: {
      path: './data/messages',
      format: 'json',
      locales: 'infer',
      sourceLocale: 'en',
      precompile: true,
    },
  },
});

const YEAR_S = 31_536_000;
/** The largest body that `scripts/run/bodies.mjs` lets in, but for the file of an import, which Next does not keep. */
const BODY_MAX = 1024 * 1024;

/** `npm run bench` builds the site once more, with an empty page and an empty route to compare the others with. */
const BENCH =
  process.env.BENCH === '1'
    ? {
        distDir: 'var/.next-bench',
        pageExtensions: ['ts', 'tsx', 'bench.ts', 'bench.tsx'],
        typescript: { ignoreBuildErrors: true, tsconfigPath: 'bench/tsconfig.json' },
      }
    : {};

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Title and description stand in the head for everybody: an answer goes out whole, so that nothing waits for them.
  htmlLimitedBots: /./,
  experimental: {
    globalNotFound: true,
    // The default gives every page the styles of all (docs/decisions/0011); a request is worth about so many bytes.
    cssChunking: { type: 'graph', requestCost: 1500 },
    serverActions: { bodySizeLimit: BODY_MAX },
    proxyClientMaxBodySize: BODY_MAX,
  },
  reactStrictMode: true,
  // cacheComponents stays off: its <Activity> reuse breaks react-leaflet 5 (docs/decisions/0001).
  serverExternalPackages: [
    'better-sqlite3',
    'pdfkit',
    'pino',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
    '@zxcvbn-ts/language-en',
  ],
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  // `npm test` checks the types once, for the whole tree.
  typescript: { ignoreBuildErrors: true },
  async headers() {
    return [
      // Nothing may be framed but the finder that is made for it (docs/decisions/0023). Pages say so by their policy, too.
      {
        source: '/:path((?!(?:[a-z]{2}/)?embed$).*)',
        headers: [{ key: 'X-Frame-Options', value: 'DENY' }],
      },
      {
        source: '/embed.js',
        headers: [
          { key: 'Access-Control-Allow-Origin', value: '*' },
          { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
          { key: 'Cache-Control', value: 'public, max-age=3600' },
        ],
      },
      {
        source: '/basemap/:file*',
        headers: [{ key: 'Cache-Control', value: `public, max-age=${YEAR_S}, immutable` }],
      },
    ];
  },
  // A folder's name cannot end in a dynamic part and an extension; nobody else reaches `app/files`.
  async rewrites() {
    return ['', '/:locale([a-z]{2})'].flatMap((language) => {
      const home = `/files/${language === '' ? 'en' : ':locale'}`;
      return [
        {
          source: `${language}/centers/:slug([^/]+).:format(vcf|pdf|png)`,
          destination: `${home}/centers/:slug/:format`,
        },
        { source: `${language}/shortlist.pdf`, destination: `${home}/shortlist/pdf` },
        { source: `${language}/og.png`, destination: `${home}/og` },
        { source: `${language}/embed`, destination: `${home}/embed` },
        { source: `${language}/:feed(feed\\.(?:atom|json))`, destination: `${home}/feed/:feed` },
      ];
    });
  },
  ...BENCH,
};

export default withNextIntl(config);
