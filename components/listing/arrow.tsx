import type { Bearing } from '@/domain/geo/bearing';
import { Icon } from '../ui/icon';
import s from './arrow.module.css';

const TURNS: Record<Bearing, string | undefined> = {
  N: '',
  NE: s.ne,
  E: s.e,
  SE: s.se,
  S: s.s,
  SW: s.sw,
  W: s.w,
  NW: s.nw,
};

/** The way a hospital lies, north being up. */
export function Arrow({ bearing }: { bearing: Bearing }) {
  return <Icon name="way" className={`${s.arrow} ${TURNS[bearing]}`.trim()} />;
}
