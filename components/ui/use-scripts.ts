import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False on the server and where scripts are off: what could do nothing there is not offered. */
export const useScripts = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
