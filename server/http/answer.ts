import 'server-only';

/** What a route says, before HTTP has been considered: see `respond`. */
export type Answer = { status: number; type: string; body: string; headers?: Record<string, string> };

export function json(
  value: unknown,
  { status = 200, type = 'application/json', headers = {} }: Partial<Omit<Answer, 'body'>> = {},
): Answer {
  return { status, type: `${type}; charset=utf-8`, body: JSON.stringify(value), headers };
}
