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

/** The path of a Chromium on this machine, or null. CHROMIUM_PATH wins; Playwright's own comes last. */
export function findBrowser() {
  const own = () => createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  return process.env.CHROMIUM_PATH || PLACES.find(existsSync) || [own()].find(existsSync) || null;
}

/** Finds a Chromium that runs, installing one if there is none. Returns its path. */
export async function ensureBrowser() {
  const browser = findBrowser() ?? (await installBrowser());
  const { ok, output } = await capture(browser, ['--version'], { timeout: 30_000 });
  if (!ok) throw new Stop(`The browser at ${browser} does not run: ${output}`);
  console.log(`Journeys run in ${output.split('\n').at(-1).trim()} (${browser}).`);
  return browser;
}

async function installBrowser() {
  if (isDebian() && process.getuid?.() === 0) {
    await step(
      'Install Chromium with apt-get',
      'sh',
      ['-c', 'apt-get update && apt-get install -y chromium'],
      {
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      },
    );
    const browser = findBrowser();
    if (browser) return browser;
  }
  const { output } = await step('Install Playwright’s Chromium', process.execPath, [
    ...installed('@playwright/test', 'playwright'),
    'install',
    'chromium',
  ]);
  const browser = findBrowser();
  if (browser) return browser;
  throw new Stop(`${output}\nNo Chromium could be installed. Install one and set CHROMIUM_PATH to its path.`);
}

function isDebian() {
  return (
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}
