import 'server-only';

/** The calendar day it is now in UTC, as YYYY-MM-DD. */
export const today = () => new Date().toISOString().slice(0, 10);
