import type { Machine } from './machine';
import { asMarkdown, type Goal, type Section } from './measure';
import { TRIED } from './tried';

export type Run = {
  machine: Machine;
  /** YYYY-MM-DD */
  day: string;
  minutes: number;
  /** Programs waiting for a processor, when the run began and when it ended. */
  load: { before: number; after: number };
  sections: Section[];
};

/** More than this, and others were using the machine when the run began. */
const QUIET = 0.7;

/** Why a goal was missed, as far as anybody looked into it. */
function explain(missed: Goal[]): string[] {
  if (missed.length === 0) return [];
  const lines = missed.map(({ goal }) => {
    const [, tried] = Object.entries(TRIED).find(([beginning]) => goal.startsWith(beginning)) ?? [];
    return `- ${goal}: ${tried ?? 'met in earlier runs, or never looked into.'}`;
  });
  return ['### Missed, and what was tried', '', ...lines, ''];
}

/** The report of a run: the machine, the goals, then every table with its method. */
export function asPaper({ machine, day, minutes, load, sections }: Run): string {
  const busy =
    load.before > QUIET
      ? `Other programs were using the machine: when the run began ${load.before.toFixed(1)} of them were waiting for a processor. Compare ratios, not times.`
      : 'Nothing else was using the machine when the run began.';
  const goals = sections.flatMap((section) => section.goals);
  const missed = goals.filter(({ isMet }) => !isMet).length;
  const rows = goals.map(({ goal, measured, isMet }) => [goal, measured, isMet ? 'met' : '**missed**']);
  const sum = asMarkdown({
    title: 'Goals',
    method: `${goals.length - missed} met, ${missed} missed. Every ratio is to a floor measured in the same run.`,
    head: ['goal', 'measured', ''],
    rows,
  });
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`. Times live here; limits on bytes and counts are tests.',
    '',
    `Run on ${day}, ${minutes.toFixed(0)} minutes. ${busy}`,
    '',
    ...Object.entries(machine).map(([name, value]) => `- ${name}: ${value}`),
    '',
    ...(goals.length > 0 ? [sum] : []),
    ...explain(goals.filter(({ isMet }) => !isMet)),
    ...sections.flatMap(({ tables, skipped }) => [
      ...tables.map(asMarkdown),
      ...(skipped ? [`Not measured. ${skipped}`, ''] : []),
    ]),
  ].join('\n');
}
