import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { capture, installed, Stop, step } from './step.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.PROGRAMFILES ?? 'C:\\Program Files'}\\Google\\Chrome\\Application\\chrome.exe`,
];

/** The same engine without windows, history or extensions: journeys take a third less time in it. */
const SHELLS = ['/usr/bin/chromium-headless-shell'];

/** The path of a whole Chromium on this machine, or null. CHROMIUM_PATH wins; Playwright's own comes last. */
export function findBrowser() {
  const own = () => createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  return process.env.CHROMIUM_PATH || PLACES.find(existsSync) || [own()].find(existsSync) || null;
}

/** The path of the Chromium that journeys run in; null: Playwright is to take its own, which is a shell too. */
export const findJourneyBrowser = () =>
  process.env.CHROMIUM_PATH || SHELLS.find(existsSync) || PLACES.find(existsSync) || null;

/** Sees to it that a Chromium is there and runs, installing what is missing. */
export async function ensureBrowser() {
  if (!process.env.CHROMIUM_PATH && isAptOurs() && !SHELLS.some(existsSync)) await aptInstall();
  const browser = findJourneyBrowser() ?? findBrowser() ?? (await installPlaywrights());
  const { ok, output } = await capture(browser, ['--version'], { timeout: 30_000 });
  if (!ok) throw new Stop(`The browser at ${browser} does not run: ${output}`);
  console.log(`Journeys run in ${output.split('\n').at(-1).trim()} (${browser}).`);
  return browser;
}

/** Where it fails, whatever Chromium is there already serves. */
const aptInstall = () =>
  step(
    'Install Chromium with apt-get',
    'sh',
    ['-c', 'apt-get update && apt-get install -y chromium chromium-headless-shell'],
    { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } },
  );

async function installPlaywrights() {
  const { output } = await step('Install Playwright’s Chromium', process.execPath, [
    ...installed('@playwright/test', 'playwright'),
    'install',
    'chromium',
  ]);
  const browser = findBrowser();
  if (browser) return browser;
  throw new Stop(`${output}\nNo Chromium could be installed. Install one and set CHROMIUM_PATH to its path.`);
}

const isAptOurs = () => isDebian() && process.getuid?.() === 0;

function isDebian() {
  return (
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}
