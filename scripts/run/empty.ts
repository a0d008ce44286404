/** Stands in for `server-only`, which only a Next build can resolve. */
export {};
