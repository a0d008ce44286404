import { type ArtProps, type DrawingSpec, Label, Pump } from './parts';

const RINGS = [278, 302, 326, 350, 374, 398, 422, 446];

/** A thin tube seen through: first the medicine, then salt water. */
function Tube({ along }: { along: 'x' | 'y' }) {
  const line = (from: number, to: number) => (along === 'x' ? `M${from} 0H${to}` : `M0 ${from}V${to}`);
  return (
    <>
      <path className="wall v16" d={line(0, 480)} />
      <path className="bore v16" d={line(0, 480)} />
      <path className="dots" d={line(34, 210)} />
      {RINGS.map((at) => (
        <circle key={at} className="th" r="3" {...(along === 'x' ? { cx: at } : { cy: at })} />
      ))}
    </>
  );
}

function Wide({ word }: Pick<ArtProps, 'word'>) {
  return (
    <>
      <g transform="translate(80 140)">
        <path className="lead" d="M0-28V-64M240-28V-106M480-28V-106" />
        <Tube along="x" />
        {[0, 240, 480].map((x) => (
          <Pump key={x} x={x} y={0} r={24} />
        ))}
        <path d="M480 34C480 146 0 146 0 42m-8 11l8-13l8 13" />
      </g>
      <Label x={56} y={24} name={word('refill')} says={word('visit')} />
      <Label x={320} y={24} at="middle" name={word('refill')} />
      <Label x={560} y={24} at="middle" name={word('refill')} />
      <Label x={200} y={118} at="middle" name={word('chemo')} />
      <Label x={440} y={118} at="middle" name={word('salt')} />
      <Label x={200} y={178} at="middle" says={word('weeks-1-2')} />
      <Label x={440} y={178} at="middle" says={word('weeks-3-4')} />
      <Label x={320} y={236} at="middle" says={word('again')} />
    </>
  );
}

function Narrow({ word }: Pick<ArtProps, 'word'>) {
  return (
    <>
      <g transform="translate(72 40)">
        <Tube along="y" />
        {[0, 240, 480].map((y) => (
          <Pump key={y} x={0} y={y} r={24} />
        ))}
        <path d="M-34 480C-72 400-72 80-34 6m-12 5l13-7l1 15" />
      </g>
      <Label x={112} y={36} name={word('refill')} says={word('visit')} />
      <Label x={112} y={142} name={word('chemo')} says={word('weeks-1-2')} />
      <Label x={112} y={286} name={word('refill')} />
      <Label x={112} y={392} name={word('salt')} says={word('weeks-3-4')} />
      <Label x={112} y={516} name={word('refill')} says={word('again')} />
    </>
  );
}

function Art({ layout, word }: ArtProps) {
  return layout === 'wide' ? <Wide word={word} /> : <Narrow word={word} />;
}

export const twoWeekCycle: DrawingSpec = { heights: { narrow: 560, wide: 272 }, Art };
