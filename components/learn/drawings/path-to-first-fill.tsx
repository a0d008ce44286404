import type { ReactNode } from 'react';
import { type ArtProps, type DrawingSpec, Label, Place, Pump } from './parts';

const LITTLE_LIVER =
  'M-20 8C-23-6-14-14 0-14C11-14 20-10 21-6C22-1 14 1 8 4C2 8-2 15-10 16C-16 17-19 13-20 8Z';

const STEPS: readonly { key: string; picture: ReactNode }[] = [
  { key: 'referral', picture: <path d="M-13-18H6L14-10V18H-13ZM6-18V-10H14M-6-2H8M-6 6H8" /> },
  {
    key: 'work-up',
    picture: (
      <>
        <circle className="sheet" r="24" />
        <circle className="wash" r="14" />
        <path d="M-12 7H12M-8 2C-8-6 8-6 8 2Z" />
      </>
    ),
  },
  {
    key: 'team',
    picture: (
      <>
        <path className="sheet" d="M-25 16V9A7 7 0 0 1-11 9V16ZM11 16V9A7 7 0 0 1 25 9V16Z" />
        <circle className="sheet" cx="-18" cy="-5" r="5" />
        <circle className="sheet" cx="18" cy="-5" r="5" />
        <path className="sheet" d="M-10 18V8A10 10 0 0 1 10 8V18Z" />
        <circle className="sheet" cy="-11" r="7" />
      </>
    ),
  },
  {
    key: 'operation',
    picture: (
      <>
        <path className="way" d="M-2 4C8-8 2-18 18-20" />
        <Pump x={-6} y={8} r={15} />
      </>
    ),
  },
  {
    key: 'scan',
    picture: (
      <>
        <path className="wash" d={LITTLE_LIVER} />
        <path className="dots bead" d="M-12 6h0M-10-5h0M-2 0h0M0-8h0M8-4h0M-8 11h0M14-7h0" />
        <path className="th" d="M-27-14V-23H-18M18-23H27V-14M27 14V23H18M-18 23H-27V14" />
      </>
    ),
  },
  {
    key: 'fill',
    picture: (
      <>
        <path
          className="sheet"
          d="M-20 12C-20 8-18 6-14 6H-6C-5 2-3 0 0 0C3 0 5 2 6 6H14C18 6 20 8 20 12V17C20 21 18 23 14 23H-14C-18 23-20 21-20 17Z"
        />
        <path className="sheet" d="M-5-26H5V-12H-5Z" />
        <path d="M0-12V1M-7-26H7" />
        <path className="way" d="M-8 15H8" />
      </>
    ),
  },
];

interface StepProps extends Pick<ArtProps, 'word'> {
  index: number;
  text: { x: number; y: number };
}

function Step({ index, word, text }: StepProps) {
  const step = STEPS[index];
  if (!step) return null;
  return (
    <>
      <circle className="blank" r="44" />
      <circle className="wash" r="37" />
      {step.picture}
      <rect className="number" x="-43" y="-43" width="25" height="25" rx="6" />
      <text className="b on-number" x="-30.5" y="-24.500" textAnchor="middle">
        {index + 1}
      </text>
      <Label {...text} name={word(step.key)} says={word(`${step.key}-says`)} />
    </>
  );
}

const ROAD: Record<'narrow' | 'wide', string> = {
  narrow: 'M46 50V600',
  wide: 'M46 50H590C632 50 632 196 590 196H60C4 196 4 282 46 282H474',
};

function Art({ layout, word }: ArtProps) {
  const wide = layout === 'wide';
  return (
    <>
      <path className="road" d={ROAD[layout]} />
      {STEPS.map((step, index) => {
        const x = wide ? 46 + (index % 3) * 214 : 46;
        const y = wide ? 50 + Math.floor(index / 3) * 232 : 50 + index * 110;
        return (
          <Place key={step.key} x={x} y={y}>
            <Step index={index} word={word} text={wide ? { x: -36, y: 64 } : { x: 56, y: -14 }} />
          </Place>
        );
      })}
    </>
  );
}

export const pathToFirstFill: DrawingSpec = { heights: { narrow: 650, wide: 400 }, Art };
