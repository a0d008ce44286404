import { type ArtProps, type DrawingSpec, Label, Place } from './parts';

const LIVER =
  'M36 152C40 78 118 32 226 34C318 36 404 50 448 76C472 92 458 112 428 120C376 134 334 146 302 164C264 186 238 218 198 248C158 276 96 280 64 242C44 216 34 184 36 152Z';
const TUMOR =
  'M128 92C134 70 162 62 180 74C202 76 214 96 206 114C208 138 186 152 166 146C144 152 122 140 126 118C120 110 122 98 128 92Z';

const PORTAL_TRUNK = 'M332 408C320 340 304 276 268 222';
const PORTAL_BRANCHES = 'M270 226C250 202 204 196 118 200M272 228C290 190 332 154 402 104';
const PORTAL_TWIGS =
  'M206 199C176 208 148 218 118 234M178 197C150 178 104 158 82 128M330 160C346 130 352 104 352 74';

const ARTERY_TRUNK = 'M478 322C418 322 360 300 322 262C302 240 284 212 256 188';
const ARTERY_BRANCHES = 'M258 190C240 174 226 162 204 136M304 238C316 206 348 176 404 142';
const ARTERY_TWIGS = 'M252 184C246 160 248 120 262 82M238 174C206 180 150 176 96 182';
const SIDE_BRANCH = 'M384 306C384 326 386 344 392 362';

const SPRAY =
  'M204 136C198 118 190 104 172 90M204 136C192 120 172 108 146 98M204 136C186 124 160 118 138 120M204 136C190 132 168 134 150 136';
const WAY_IN = 'M384 304C356 294 338 278 322 262C302 240 284 212 256 188C240 174 226 162 204 136';
const WAY_ASIDE =
  'M304 238C316 206 348 176 404 142M252 184C246 160 248 120 262 82M238 174C206 180 150 176 96 182';

function Vessels({ kind, widths }: { kind: 'portal' | 'artery'; widths: readonly [string, string, string] }) {
  const [trunk, branch, twig] = widths;
  const [a, b, c] =
    kind === 'portal'
      ? [PORTAL_TRUNK, PORTAL_BRANCHES, PORTAL_TWIGS]
      : [ARTERY_TRUNK, ARTERY_BRANCHES, ARTERY_TWIGS];
  return (
    <>
      {['wall', 'bore'].map((part) => (
        <g key={part} className={kind === 'portal' ? `portal ${part}` : part}>
          <path className={trunk} d={a} />
          <path className={branch} d={b} />
          <path className={twig} d={c} />
          {kind === 'artery' && <path className={branch} d={SIDE_BRANCH} />}
        </g>
      ))}
    </>
  );
}

function LiverWithVessels() {
  return (
    <>
      <path className="wash" d={LIVER} />
      <path className="th faint" d="M300 42C290 82 290 124 302 162" />
      <Vessels kind="portal" widths={['v20', 'v14', 'v8']} />
      <path className="sheet" d={TUMOR} />
      <Vessels kind="artery" widths={['v12', 'v8', 'v5']} />
      <path className="dots" d={WAY_IN} />
      <path className="dots fine" d={WAY_ASIDE} />
      <path className="dots fine close" d={SPRAY} />
      <path className="way" d="M426 420C412 404 398 388 392 360C388 344 386 330 385 312" />
    </>
  );
}

function Art({ layout, word }: ArtProps) {
  if (layout === 'narrow') {
    return (
      <>
        <Place x={4} y={30} size="shrunk">
          <LiverWithVessels />
        </Place>
        <path className="lead" d="M66 24 96 80M110 244H202M304 244V358" />
        <Label x={40} y={18} name={word('tumor')} />
        <Label x={4} y={250} name={word('portal')} says={word('portal-does')} />
        <Label x={316} y={378} at="end" name={word('artery')} says={word('artery-does')} />
        <Label x={258} y={316} at="end" says={word('tube')} />
      </>
    );
  }
  return (
    <>
      <Place x={10} y={4}>
        <LiverWithVessels />
      </Place>
      <path className="lead" d="M96 32 146 80M172 328H318M486 248 376 284" />
      <Label x={50} y={26} name={word('tumor')} />
      <Label x={164} y={334} at="end" name={word('portal')} says={word('portal-does')} />
      <Label x={492} y={238} name={word('artery')} says={word('artery-does')} />
      <Label x={446} y={384} says={word('tube')} />
    </>
  );
}

export const arteryFeedsTumor: DrawingSpec = { heights: { narrow: 446, wide: 428 }, Art };
