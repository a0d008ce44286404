export const emptyTally = () => ({ passed: 0, failed: 0, skipped: 0 });

/** What vitest's JSON report says; a file that could not be loaded is one failure. */
export function tallyUnit(report) {
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** What Playwright's JSON report says; an error outside any test is one failure. */
export function tallyJourneys({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/** A program that ended badly without naming a failed test still failed. */
export function tallyRun(ok, tally) {
  return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

export function add(sum, { passed, failed, skipped }) {
  return { passed: sum.passed + passed, failed: sum.failed + failed, skipped: sum.skipped + skipped };
}

export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
