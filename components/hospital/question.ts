import type { Answer } from '@/domain/center';

/** One thing the program does or treats: the name of its field, its words, and what the list says now. */
export type Question = { name: string; label: string; now: Answer | undefined };
export const ANSWER_WORDS = { yes: 'Yes', no: 'No', '': 'Not stated' } as const;
