import { spawnSync } from 'node:child_process';

/**
 * Asks the registry whether anything is known against the packages that the site runs on. Fails for what it calls high or
 * critical; where it does not answer, or we are offline, it says so and fails nothing.
 */
const { stdout } = spawnSync(
  'npm',
  ['audit', '--json', '--omit=dev', '--package-lock-only', '--fetch-retries=0', '--fetch-timeout=5000'],
  { encoding: 'utf8', shell: process.platform === 'win32', timeout: 20_000 },
);

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

const { vulnerabilities, metadata } = parse(stdout);
if (!vulnerabilities) {
  console.log('The registry tells of no advisories here: nothing is known, for or against.');
} else {
  const bad = Object.values(vulnerabilities).filter(({ severity }) => /high|critical/.test(severity));
  for (const { name, severity, range } of bad) console.log(`${severity}: ${name} ${range}`);
  console.log(`${bad.length} serious advisories among ${metadata?.dependencies?.prod ?? 'all'} packages.`);
  process.exitCode = bad.length > 0 ? 1 : 0;
}
