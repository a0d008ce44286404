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

/** The map as a picture drawn by the server, whole: a high one where the screen is narrow. */
export function MapPicture({ href, alt }: { href: string; alt: string }) {
  return (
    <picture>
      <source media="(max-width: 59.99rem)" srcSet={`${href}&shape=high`} />
      <img src={href} alt={alt} />
    </picture>
  );
}
