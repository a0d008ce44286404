/** One fault in the words. `warning`: a person should look, it may still be right. */
export type LearnFinding = {
  level: 'error' | 'warning';
  file: string;
  /** From 1; null: the file as a whole. */
  line: number | null;
  code: string;
  message: string;
};

export function error(file: string, line: number | null, code: string, message: string): LearnFinding {
  return { level: 'error', file, line, code, message };
}
