import { expect, test } from 'vitest';
import { EDITOR, hospital, OWNER, READER, REVIEWER, SYSTEM, TRUSTED } from '@/domain/listing/listing.fixture';
import { type AdminView, type Command, capacityOf, isPermitted, MAY, MAY_SEE, maySee } from './permissions';

const ALL = [READER, EDITOR, TRUSTED, REVIEWER, OWNER, hospital(1), SYSTEM];
const commands = Object.keys(MAY) as Command[];
const whoMay = (command: Command) => ALL.filter((actor) => isPermitted(actor, command)).map(capacityOf);

test.each<[Command, string]>([
  ['confirm-center', 'editor trusted-editor reviewer owner'],
  ['update-center', 'trusted-editor reviewer owner'],
  ['publish-draft', 'trusted-editor reviewer owner'],
  ['answer-report', 'reviewer owner'],
  ['file-report', 'reader editor trusted-editor reviewer owner'],
  ['answer-confirm-link', 'hospital'],
  ['mark-mail', 'system'],
  ['accept-import', 'owner'],
  ['manage-people', 'owner'],
])('%s: %s', (command, expected) => {
  expect(whoMay(command).join(' ')).toBe(expected);
});

test('who is not signed in may report and nothing else', () => {
  expect(commands.filter((command) => isPermitted(READER, command))).toEqual(['file-report']);
  expect(Object.keys(MAY_SEE).filter((view) => maySee(READER, view as AdminView))).toEqual([]);
});

test('a hospital may answer its link and nothing else, and sees nothing of the editors', () => {
  expect(commands.filter((command) => isPermitted(hospital(1), command))).toEqual(['answer-confirm-link']);
  expect(Object.keys(MAY_SEE).filter((view) => maySee(hospital(1), view as AdminView))).toEqual([]);
});

test('who rises loses nothing', () => {
  for (const command of commands) {
    const ladder = [EDITOR, TRUSTED, REVIEWER, OWNER].map((actor) => isPermitted(actor, command));
    expect(ladder, command).toEqual(ladder.toSorted());
  }
});

test('trust changes an editor only', () => {
  expect(capacityOf(TRUSTED)).toBe('trusted-editor');
  expect(capacityOf({ ...REVIEWER, trusted: true })).toBe('reviewer');
});
