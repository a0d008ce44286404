/**
 * What was tried for goals that a run may miss: written beside the miss into BENCHMARKS.md, which each whole run writes
 * anew. By the beginning of the goal's words.
 */
export const TRIED: Record<string, string> = {
  'finder:':
    'A search that says only a place is filled into a kept page (docs/decisions/0038). What is left: looking up the place, the rows, packing about 100 kB.',
  'places:':
    'Hospitals are compared for misspellings only where nothing else fits (docs/decisions/0038). What is left: the questions to SQLite, and what Next does for any route.',
  'API near:':
    'Each listing’s JSON is made once a version (docs/decisions/0015). What is left: looking up the place, and packing some 30 kB as a stream.',
};
