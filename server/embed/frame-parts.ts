import 'server-only';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { forEachTheme, type Theme } from '@/domain/embed/embed';

const read = (...file: string[]) => readFileSync(path.join(process.cwd(), ...file), 'utf8');
const DARK = '(prefers-color-scheme: dark)';
const shrink = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ');

/** The site's colors and measures, and the frame's own sheet. A chosen theme holds whatever the device is set to. */
function sheetOf(theme: Theme): string {
  const sheet = shrink(read('app', 'styles', 'tokens.css') + read('server', 'embed', 'frame.css'));
  if (theme === 'auto') return sheet;
  return sheet.replaceAll(DARK, theme === 'dark' ? 'all' : 'not all');
}

/**
 * Tells the one page that the frame's address names how tall the document is; the browser hands it to no other. Once a
 * reader has searched here, the height is a fixed one (`data-height`), which says nothing of what was found.
 */
export const FRAME_SCRIPT = `
(() => {
  const { parent: to, height: fixed } = document.body.dataset;
  if (!to || window.parent === window) return;
  const say = () => {
    const height = fixed ? Number(fixed) : Math.ceil(document.documentElement.getBoundingClientRect().height);
    window.parent.postMessage({ type: 'hai-pump-centers:height', height }, to);
  };
  if (fixed) say();
  else new ResizeObserver(say).observe(document.documentElement);
})();
`;

export const FRAME_SHEETS = forEachTheme(sheetOf);

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The one answer that may be framed, by anybody. It loads nothing at all; its style and script are named by their hashes. */
const headersOf = (theme: Theme): Record<string, string> => ({
  'Content-Security-Policy': [
    "default-src 'none'",
    `style-src ${hashOf(FRAME_SHEETS[theme])}`,
    `script-src ${hashOf(FRAME_SCRIPT)}`,
    "form-action 'self'",
    "base-uri 'none'",
    'frame-ancestors *',
  ].join('; '),
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'geolocation=(), camera=(), microphone=(), payment=(), usb=()',
  // A page that asks all it holds to agree to be there (COEP) may hold this.
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
});
export const FRAME_HEADERS = forEachTheme(headersOf);
