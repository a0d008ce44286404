import { setImmediate } from 'node:timers/promises';
import { longWrite } from '@/server/long-write';

/** So long one piece of background work may keep everybody else waiting. */
const TURN_MS = 10;

export type Pace = () => Promise<void>;

/** To be called between small steps of long work: lets others have their turn once TURN_MS have passed, and a long write first. */
export function makePacer(): Pace {
  let began = performance.now();
  return async () => {
    await longWrite();
    if (performance.now() - began < TURN_MS) return;
    await setImmediate();
    began = performance.now();
  };
}
