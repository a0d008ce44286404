type MapSettings = Partial<Record<'MAP_PMTILES_URL' | 'MAP_TILES_URL' | 'NODE_ENV', string>>;

/** Sent with every page. `no-referrer`: where someone searched must not travel with a link. */
export const SECURITY_HEADERS = [
  ['referrer-policy', 'no-referrer'],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['permissions-policy', 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()'],
] as const;

/**
 * Only our own origin, plus the host of an operator's own map when one is set.
 * Development needs eval and inline styles for React's and Next's tooling.
 */
export function contentSecurityPolicy(nonce: string, settings: MapSettings): string {
  const developing = settings.NODE_ENV === 'development';
  const vector = originOf(settings.MAP_PMTILES_URL);
  const raster = originOf(settings.MAP_TILES_URL);
  const directives: Record<string, (string | null)[]> = {
    'default-src': ["'none'"],
    'script-src': [`'nonce-${nonce}'`, "'strict-dynamic'", developing ? "'unsafe-eval'" : null],
    'style-src': ["'self'", developing ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    'img-src': ["'self'", 'data:', 'blob:', raster],
    'font-src': ["'self'"],
    'connect-src': ["'self'", vector],
    'manifest-src': ["'self'"],
    // Only `/embed` lets itself be framed.
    'frame-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values.filter(Boolean)].join(' '))
    .join('; ');
}

/** The nonce in a page's policy, for a script that Next does not write. */
export const nonceOf = (policy: string | null): string | undefined =>
  /'nonce-([^']+)'/.exec(policy ?? '')?.[1];

function originOf(url: string | undefined): string | null {
  if (!url || url.startsWith('/')) return null;
  // Tile templates carry {s}, {z}…: a subdomain placeholder becomes a wildcard.
  const { protocol, host } = new URL(url.replace('{s}', 'wildcard'));
  return `${protocol}//${host.replace(/^wildcard\./, '*.')}`;
}
