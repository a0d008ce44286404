import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import { ImageResponse } from 'next/og';

/** What the picture of a shared link says. Each line may be of any length; the title is told in the largest letters that fit. */
export type SharePicture = {
  name: string;
  kind: string;
  title: string;
  place: string;
  notes: readonly string[];
};

/** The size that social networks and mail programs show, in pixels. */
const SIZE = { width: 1200, height: 630 };

const BOARD = '#15264a';
const PAPER = '#fffdf9';
const QUIET = '#cfd9ec';

const FONTS = path.join(process.cwd(), 'node_modules/@fontsource/atkinson-hyperlegible-next/files');
const fontOf = (subset: string, weight: 400 | 700) => ({
  name: subset,
  data: readFileSync(path.join(FONTS, `atkinson-hyperlegible-next-${subset}-${weight}-normal.woff`)),
  weight,
});
let fonts: ReturnType<typeof fontOf>[] | undefined;

/** What our typeface cannot draw. For such a sign the library would ask another company for a font. */
const UNDRAWN =
  /[^ -~\u00a1-\u00ac\u00ae-\u00b4\u00b6-\u0107\u010a-\u0113\u0116-\u011b\u011e-\u0123\u0126\u0127\u012a\u012b\u012e-\u0133\u0136\u0137\u0139-\u013e\u0141-\u0148\u0150-\u0155\u0158-\u015b\u015e-\u0165\u016a\u016b\u016e-\u017e\u0218-\u021b\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026]/gu;

/** Without what cannot be drawn: of a letter with an unknown mark the letter stays. */
const drawable = (text: string): string =>
  text
    .replace(/\s/g, ' ')
    .normalize('NFC')
    .replace(UNDRAWN, (sign) => sign.normalize('NFD').replace(UNDRAWN, ''));

/** The larger, the shorter. */
const sizeOf = ({ length }: string) => (length <= 56 ? 76 : length <= 100 ? 60 : 46);

/** Pictures by what they say: one is drawn once for each version of a listing. Of who asks nothing is here. */
const drawn = new LRUCache<string, Uint8Array<ArrayBuffer>>({ max: 100 });

/** A PNG of 1200 × 630, drawn here: no other company is asked for anything. */
export async function drawSharePicture(says: SharePicture): Promise<Uint8Array<ArrayBuffer>> {
  const key = JSON.stringify(says);
  const known = drawn.get(key);
  if (known) return known;
  fonts ??= (['latin', 'latin-ext'] as const).flatMap((subset) => [fontOf(subset, 400), fontOf(subset, 700)]);
  const image = new ImageResponse(<Picture {...says} />, { ...SIZE, fonts });
  const png = new Uint8Array(await image.arrayBuffer());
  drawn.set(key, png);
  return png;
}

function Picture({ name, kind, title, place, notes }: SharePicture) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: '100%',
        height: '100%',
        padding: '64px 72px',
        backgroundColor: BOARD,
        color: PAPER,
        fontFamily: 'latin, latin-ext',
        fontSize: 34,
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', fontWeight: 700 }}>
        <svg
          width="72"
          height="72"
          viewBox="0 0 40 40"
          fill="none"
          stroke={PAPER}
          strokeWidth="2.6"
          aria-hidden="true"
        >
          <circle cx="15" cy="25" r="11.5" />
          <circle cx="15" cy="25" r="3.6" fill={PAPER} stroke="none" />
          <path d="M23.5 17C27 13.5 25 9 29 6.5" strokeLinecap="round" />
          <circle cx="32.5" cy="5.5" r="3" />
        </svg>
        <span style={{ marginLeft: 20 }}>{drawable(name)}</span>
      </div>
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        {kind && <span style={{ color: QUIET, marginBottom: 12 }}>{drawable(kind)}</span>}
        <span
          style={{ fontSize: sizeOf(title), lineHeight: 1.12, fontWeight: 700, letterSpacing: '-0.02em' }}
        >
          {drawable(title)}
        </span>
        {place && <span style={{ fontSize: 42, marginTop: 16 }}>{drawable(place)}</span>}
      </div>
      <div style={{ display: 'flex', flexDirection: 'column', color: QUIET, lineHeight: 1.35 }}>
        {notes.map((note) => (
          <span key={note}>{drawable(note)}</span>
        ))}
      </div>
    </div>
  );
}
