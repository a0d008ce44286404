import { describe, expect, test } from 'vitest';
import { closingLine, emptyTally, tallyJourneys, tallyRun, tallyUnit } from './tally.mjs';

describe('closingLine', () => {
  test('says skipped only when something was', () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
});

test('a unit file that could not be loaded is a failure', () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  expect(tallyUnit(report)).toEqual({ passed: 2, failed: 2, skipped: 2 });
});

test('an error outside any journey is a failure', () => {
  const report = {
    stats: { expected: 4, flaky: 0, unexpected: 1, skipped: 2 },
    errors: [{ message: 'no server' }],
  };
  expect(tallyJourneys(report)).toEqual({ passed: 4, failed: 2, skipped: 2 });
});

test('a bad exit without a named failure is one failure', () => {
  expect(tallyRun(false, { ...emptyTally(), passed: 5 }).failed).toBe(1);
  expect(tallyRun(false, { ...emptyTally(), failed: 3 }).failed).toBe(3);
  expect(tallyRun(true, emptyTally()).failed).toBe(0);
});
