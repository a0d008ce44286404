import type { ReactNode } from 'react';

export type Layout = 'narrow' | 'wide';

export interface ArtProps {
  layout: Layout;
  /** A label in the reader's language; `\n` breaks the line. */
  word(key: string): string;
}

/** A drawing in two layouts, 320 and 640 units wide, so that labels keep their size on a phone and a desktop. */
export interface DrawingSpec {
  heights: Record<Layout, number>;
  Art(props: ArtProps): ReactNode;
}

interface LabelProps {
  x: number;
  y: number;
  at?: 'start' | 'middle' | 'end';
  name?: string;
  says?: string;
}

const LINE = 21;

/** Words in a drawing: a bold name, then what it does. */
export function Label({ x, y, at = 'start', name = '', says = '' }: LabelProps) {
  const lines = [
    ...name.split('\n').map((text) => ({ text, bold: true })),
    ...says.split('\n').map((text) => ({ text, bold: false })),
  ].filter((line) => line.text !== '');
  return (
    <text x={x} y={y} textAnchor={at}>
      {lines.map((line, row) => (
        <tspan
          key={line.text}
          x={x}
          dy={row === 0 ? undefined : LINE}
          className={line.bold ? 'b' : undefined}
        >
          {line.text}
        </tspan>
      ))}
    </text>
  );
}

const SCALES = { shrunk: 0.64, grown: 1.6 };

interface PlaceProps {
  x: number;
  y: number;
  /** The style sheet keeps the ink of such parts as strong as the rest. */
  size?: keyof typeof SCALES;
  children: ReactNode;
}

/** Moves a part of a drawing. */
export function Place({ x, y, size, children }: PlaceProps) {
  const scale = size ? ` scale(${SCALES[size]})` : '';
  return (
    <g transform={`translate(${x} ${y})${scale}`} className={size}>
      {children}
    </g>
  );
}

/** Many small round marks in one path: a line of no length with a round cap is a dot. */
export function dots(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y]) => `M${x} ${y}h0`).join('');
}

/** The pump from the front. */
export function Pump({ x, y, r = 22 }: { x: number; y: number; r?: number }) {
  return (
    <>
      <circle className="sheet" cx={x} cy={y} r={r} />
      <circle className="th" cx={x} cy={y} r={r * 0.68} />
      <circle className="solid" cx={x} cy={y} r={r * 0.22} />
    </>
  );
}
