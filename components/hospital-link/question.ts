import type en from '@/data/messages/en.json';
import type { Answer } from '@/domain/listing/center';

/** One thing the program does or treats: the name of its field, its words, and what the list says now. */
export type Question = { name: string; label: string; now: Answer | undefined };

/** The words of the forms: they are shown in the browser, which has no messages of its own. */
export type FormWords = (typeof en)['hospital']['form'];
