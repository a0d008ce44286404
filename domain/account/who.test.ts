import { expect, test } from 'vitest';
import { type Identity, whoOf } from './actor';

const PERSON = { kind: 'person', id: 'p1', name: 'Ann', role: 'editor', trusted: false } as const;

test.each<[Identity, string | null, string]>([
  [PERSON, 'p1', 'Ann'],
  [{ kind: 'hospital', linkId: 12 }, '12', 'The hospital'],
  [{ kind: 'system', job: 'digest' }, null, 'digest'],
  [{ kind: 'reader' }, null, 'A reader'],
])('the log keeps %j', (actor, whoId, whoName) => {
  expect(whoOf(actor)).toEqual({ whoKind: actor.kind, whoId, whoName });
});

test('a role that somebody has now is not kept: it may be another one tomorrow', () => {
  expect(whoOf({ ...PERSON, role: 'owner' })).toEqual(whoOf(PERSON));
});
