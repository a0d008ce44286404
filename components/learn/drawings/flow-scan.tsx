import { type ArtProps, type DrawingSpec, Label, Place } from './parts';

const LIVER =
  'M-56 26C-66-8-54-40-20-44C10-48 46-42 54-32C60-24 44-16 28-12C6-4-10 14-24 30C-36 44-52 42-56 26Z';
const STOMACH =
  'M34-20C50-14 66-10 64 12C62 40 36 58 4 52C-4 50-4 40 4 40C24 42 36 34 34 14C32 2 28-6 34-20Z';

const LIVER_FULL =
  'M-24 -37h0M-16 -38h0M-6 -38h0M3 -38h0M10 -38h0M18 -38h0M27 -37h0M-36 -31h0M-28 -30h0M-18 -29h0M-11 -30h0M-1 -30h0M7 -30h0M15 -30h0M23 -29h0M33 -31h0M42 -29h0M-48 -22h0M-41 -24h0M-31 -24h0M-22 -24h0M-14 -22h0M-5 -23h0M3 -24h0M11 -23h0M20 -22h0M28 -23h0M35 -24h0M45 -23h0M-44 -16h0M-37 -16h0M-26 -17h0M-20 -15h0M-10 -16h0M-2 -15h0M7 -17h0M16 -16h0M23 -15h0M-49 -8h0M-40 -9h0M-32 -7h0M-24 -8h0M-14 -8h0M-6 -8h0M2 -7h0M-53 -2h0M-45 0h0M-37 0h0M-28 -1h0M-20 -2h0M-9 0h0M-1 0h0M-49 6h0M-41 7h0M-31 8h0M-23 6h0M-14 6h0M-6 5h0M-53 15h0M-45 15h0M-36 14h0M-26 13h0M-19 13h0M-48 21h0M-41 22h0M-31 21h0M-24 21h0M-44 28h0M-36 28h0M-40 35h0';
const LIVER_HALF =
  'M-19 -37h0M-4 -38h0M9 -37h0M21 -37h0M-38 -26h0M-26 -26h0M-11 -25h0M0 -26h0M13 -26h0M28 -27h0M41 -25h0M-44 -15h0M-32 -14h0M-18 -14h0M-5 -15h0M8 -16h0M21 -16h0M-52 -2h0M-38 -3h0M-24 -4h0M-12 -4h0M2 -3h0M-44 7h0M-31 7h0M-18 7h0M-52 20h0M-39 20h0M-24 19h0M-44 31h0M-32 30h0';
const STOMACH_SPILL =
  'M35 -9h0M45 -8h0M40 -1h0M49 -1h0M58 -1h0M45 7h0M52 7h0M40 14h0M50 13h0M57 13h0M45 22h0M52 21h0M40 29h0M49 29h0M37 37h0M45 37h0M16 44h0M25 42h0M32 43h0';

function Scan({ leaking }: { leaking: boolean }) {
  return (
    <>
      <path className={leaking ? undefined : 'th dashed'} d={STOMACH} />
      <path className="wash" d={LIVER} />
      <path className="dots bead" d={leaking ? LIVER_HALF + STOMACH_SPILL : LIVER_FULL} />
    </>
  );
}

function Art({ layout, word }: ArtProps) {
  const wide = layout === 'wide';
  const half = wide ? 142 : 77;
  const panels = [
    { key: 'good', x: wide ? 150 : 79, leaking: false },
    { key: 'leak', x: wide ? 478 : 241, leaking: true },
  ];
  return panels.map(({ key, x, leaking }) => (
    <Place key={key} x={x} y={wide ? 110 : 72}>
      <rect
        className="sheet"
        x={-half}
        y={wide ? -108 : -70}
        width={half * 2}
        height={wide ? 226 : 160}
        rx="10"
      />
      <Place x={wide ? -8 : -6} y={wide ? -6 : 0} size={wide ? 'grown' : undefined}>
        <Scan leaking={leaking} />
      </Place>
      {(wide || !leaking) && <Label x={12 - half} y={wide ? 104 : 79} says={word('liver')} />}
      {(wide || leaking) && <Label x={half - 10} y={wide ? 104 : 79} at="end" says={word('stomach')} />}
      <Label x={3 - half} y={wide ? 148 : 116} name={word(key)} says={word(`${key}-says`)} />
    </Place>
  ));
}

export const flowScan: DrawingSpec = { heights: { narrow: 240, wide: 310 }, Art };
