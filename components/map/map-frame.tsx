import type { ReactNode, RefObject } from 'react';
import s from './map-frame.module.css';

type MapFrameProps = {
  ref?: RefObject<HTMLDivElement | null>;
  className?: string;
  /** Said until the map is there. */
  waiting?: ReactNode;
  children: ReactNode;
};

/** The map's place on a page. */
export function MapFrame({ ref, className, waiting, children }: MapFrameProps) {
  return (
    <div ref={ref} className={className ? `${s.map} ${className}` : s.map}>
      {waiting !== undefined && <p className={s.wait}>{waiting}</p>}
      {children}
    </div>
  );
}
