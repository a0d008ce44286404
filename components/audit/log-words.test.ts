import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { MAY } from '@/domain/account/permissions';
import { sayAction, sayDetail } from './log-words';

const sources = ['db', 'server'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test|\.fixture)\.ts$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8')),
);
/** What is logged by another name than its command's. */
const logged = sources.flatMap((source) =>
  [
    ...source.matchAll(
      /(?:appendAudit|auditAnonymous|auditDeadLink|audit|take)\((?:[^;]*?)action: '([a-z-]+)'/g,
    ),
  ].map(([, action = '']) => action),
);

/** Whose names are English as they stand. */
const PLAIN = new Set(['manage-people', 'sign-in', 'sign-out']);

test('every action has words of its own, none is told by its code', () => {
  expect(logged.length).toBeGreaterThan(10);
  for (const action of new Set([...Object.keys(MAY), ...logged].filter((name) => !PLAIN.has(name))))
    expect([action, sayAction(action)]).not.toEqual([action, action.replaceAll('-', ' ')]);
});

test.each([
  ['publish-draft', 'publish a draft'],
  ['end-sessions', 'end the sessions of somebody'],
  ['see-people', 'see people'],
])('%s is told as: %s', (action, said) => expect(sayAction(action)).toBe(said));

test.each([
  ['delivery', 'hand', 'delivery: handed over by an editor'],
  ['language', 'es', 'Language: Spanish'],
  ['why', 'conflict', 'Why: somebody else saved first'],
  ['before.role', 'trusted-editor', 'before role: trusted editor'],
  ['why', 'Two lines-of reason', 'Why: Two lines-of reason'],
  ['changed.0', 'services.pump_refill', 'changed: Refills pumps'],
])('the detail %s: %s is told as: %s', (name, text, said) => expect(sayDetail(name, text)).toBe(said));
