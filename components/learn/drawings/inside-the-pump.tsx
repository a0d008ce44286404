import { type ArtProps, type DrawingSpec, dots, Label, Place } from './parts';

const FOLDS = 6;
const TOP = 16;

/** The folded wall of the inner chamber, from the lid down to the plate that the gas presses on. */
function folds(side: 1 | -1, plateY: number): string {
  const step = (plateY - TOP) / (FOLDS * 2);
  let path = `M${side * 84} ${TOP}`;
  for (let fold = 0; fold < FOLDS; fold += 1) path += `l${side * -12} ${step}l${side * 12} ${step}`;
  return path;
}

function grid(columns: number, rows: number, box: { x: number; y: number; width: number; height: number }) {
  return Array.from({ length: columns * rows }, (_, index) => {
    const row = Math.floor(index / columns);
    const shift = row % 2 === 0 ? 0.25 : 0.75;
    const x = box.x + (((index % columns) + shift) * box.width) / columns;
    return [Math.round(x), Math.round(box.y + ((row + 0.5) * box.height) / rows)] as const;
  });
}

function Section({ plateY }: { plateY: number }) {
  const medicine = grid(11, plateY > 50 ? 4 : 1, {
    x: -66,
    y: TOP + 2,
    width: 138,
    height: plateY - TOP - 4,
  });
  const gas = grid(17, plateY > 50 ? 1 : 3, { x: -102, y: plateY + 2, width: 208, height: 102 - plateY });
  return (
    <>
      <path
        className="sheet"
        d="M-114 22C-114 8-106 0-92 0H-30C-28-18-18-26 0-26C18-26 28-18 30 0H92C106 0 114 8 114 22V86C114 102 106 110 92 110H-92C-106 110-114 102-114 86Z"
      />
      <path className="soft" d={`M-106 ${TOP}H106V86C106 98 100 102 90 102H-90C-100 102-106 98-106 86Z`} />
      <path className="blank" d={`M-78 ${TOP}H78V${plateY}H-78Z`} />
      <path className="th" d={`M-106 ${TOP}H106V86C106 98 100 102 90 102H-90C-100 102-106 98-106 86Z`} />
      <path d={folds(1, plateY) + folds(-1, plateY)} />
      <path d={`M-84 ${plateY}H84M-84 ${TOP}H84`} />
      <path className="dots bead" d={dots(medicine)} />
      <path className="gas" d={dots(gas)} />
      <path className="solid" d="M-13-20H13V-8H-13Z" />
      <path className="way" d="M66 24V8H114C128 8 132 16 132 28V52" />
      <circle className="drop" cx="132" cy="67" r="5" />
    </>
  );
}

function Warmth() {
  return (
    <path d="M-70 120c10 7-10 14 0 21M-35 120c10 7-10 14 0 21M0 120c10 7-10 14 0 21M35 120c10 7-10 14 0 21M70 120c10 7-10 14 0 21" />
  );
}

function Press({ plateY }: { plateY: number }) {
  return <path d={[-50, 0, 50].map((x) => `M${x} ${plateY + 34}v-22m-6 7l6-8l6 8`).join('')} />;
}

function Art({ layout, word }: ArtProps) {
  const wide = layout === 'wide';
  const second = wide ? { x: 482, y: 96 } : { x: 140, y: 374 };
  return (
    <>
      <Label x={wide ? 24 : 4} y={22} name={word('full')} />
      <Place x={wide ? 142 : 140} y={96}>
        <Section plateY={88} />
        <path className="lead" d="M0-30V-42M-64 46V134M44 95V134" />
        <Label x={0} y={-48} at="middle" says={word('opening')} />
        <Label x={-64} y={152} at="middle" name={word('medicine')} />
        <Label x={28} y={152} name={word('gas')} />
      </Place>
      <Label x={wide ? 364 : 4} y={wide ? 22 : 318} name={word('later')} />
      <Place {...second}>
        <Section plateY={38} />
        <Press plateY={38} />
        <Warmth />
        <Label x={0} y={166} at="middle" says={word('warmth')} />
      </Place>
    </>
  );
}

export const insideThePump: DrawingSpec = { heights: { narrow: 552, wide: 276 }, Art };
