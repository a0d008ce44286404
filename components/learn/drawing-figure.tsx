import type { ReactNode } from 'react';
import type { Speaks } from '@/components/ui/translate';
import type { LEARN_DRAWINGS } from '@/domain/learn/vocabulary';
import s from './drawing-figure.module.css';
import { arteryFeedsTumor } from './drawings/artery-feeds-tumor';
import { flowScan } from './drawings/flow-scan';
import { insideThePump } from './drawings/inside-the-pump';
import type { DrawingSpec, Layout } from './drawings/parts';
import { pathToFirstFill } from './drawings/path-to-first-fill';
import { pumpUnderSkin } from './drawings/pump-under-skin';
import { twoWeekCycle } from './drawings/two-week-cycle';

export type DrawingName = (typeof LEARN_DRAWINGS)[number];

const DRAWINGS: Record<DrawingName, DrawingSpec> = {
  'pump-under-skin': pumpUnderSkin,
  'artery-feeds-tumor': arteryFeedsTumor,
  'inside-the-pump': insideThePump,
  'two-week-cycle': twoWeekCycle,
  'path-to-first-fill': pathToFirstFill,
  'flow-scan': flowScan,
};

const LAYOUTS: Record<Layout, number> = { narrow: 320, wide: 640 };

interface DrawingFigureProps extends Speaks {
  name: DrawingName;
  /** Numbered links to the sources of what the drawing says. */
  cites?: ReactNode;
}

/** One picture in two layouts; the style sheet shows the one that fits, and only that one is read out. */
export function DrawingFigure({ name, t, cites }: DrawingFigureProps) {
  const { heights, Art } = DRAWINGS[name];
  const word = (key: string) => t(`drawings.${name}.${key}`);
  return (
    <figure className={s.draw}>
      {(['narrow', 'wide'] as const).map((layout) => {
        const id = `draw-${name}-${layout}`;
        return (
          <svg
            key={layout}
            viewBox={`0 0 ${LAYOUTS[layout]} ${heights[layout]}`}
            role="img"
            aria-labelledby={`${id}-title ${id}-desc`}
          >
            <title id={`${id}-title`}>{word('title')}</title>
            <desc id={`${id}-desc`}>{word('desc')}</desc>
            <Art layout={layout} word={word} />
          </svg>
        );
      })}
      <figcaption>
        {word('caption')}
        {cites}
      </figcaption>
    </figure>
  );
}
