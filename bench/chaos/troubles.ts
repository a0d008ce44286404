import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { look } from './killed';
import {
  fill,
  open,
  ownerOf,
  pagesOf,
  press,
  READ,
  ready,
  type Site,
  sendListing,
  sendReport,
  signIn,
} from './site';

/** What was done to the site that `npm run build` made, and what was seen. */
export type Trouble = { name: string; seen: string; isGood: boolean };

const YEAR_MS = 365 * 86_400_000;

type Unwritable = { site: Site; cookie: string; undo: () => void };

async function whileUnwritable(name: string, { site, cookie, undo }: Unwritable): Promise<Trouble> {
  const [pages, health, tried] = [await pagesOf(site), await ready(site), await signIn(site)];
  const words = await tried.json().then(
    ({ message }) => message,
    () => 'nothing',
  );
  const report = await sendReport(site);
  const listing = await sendListing(site, cookie);
  const pressed = await press(site, cookie);
  undo();
  const after = await ready(site);
  const [reportAfter, listingAfter] = [await sendReport(site), await sendListing(site, cookie)];
  const pressedAfter = await press(site, cookie);
  const afterwards = await signIn(site);
  const isGood =
    pages === '200' &&
    health.status === 503 &&
    health.reason === 'disk' &&
    tried.status === 503 &&
    report.status === 503 &&
    report.isSaid &&
    report.isKept &&
    listing.status === 503 &&
    listing.isSaid &&
    pressed.status === 303 &&
    pressed.to.includes('flash=unsaved') &&
    after.status === 200 &&
    reportAfter.status === 303 &&
    listingAfter.to.includes('flash=draft') &&
    pressedAfter.to.includes('flash=marked') &&
    afterwards.status === 401;
  const inWords = ({ status, isSaid }: typeof report) =>
    `${status}, ${isSaid ? 'says why' : 'does not say why'}`;
  const seen = [
    `${READ.length} kinds of pages: ${pages}`,
    `ready: ${health.status} (${health.reason})`,
    `signing in: ${tried.status} “${words}”`,
    `a reader’s report: ${inWords(report)}, the text ${report.isKept ? 'kept' : 'lost'}`,
    `an editor’s form of a listing: ${inWords(listing)}`,
    `a button alone: ${pressed.status} to ${pressed.to}`,
    `afterwards ready: ${after.status}, signing in with a wrong password: ${afterwards.status}, the report: ${reportAfter.status}, the form: ${listingAfter.status} to ${listingAfter.to.replace(/at=\d+/, 'at=…')}, the button: ${pressedAfter.status} to ${pressedAfter.to}`,
  ].join('; ');
  return { name, seen, isGood };
}

async function disk(folder: string): Promise<Trouble> {
  const dataDir = path.join(folder, 'disk');
  fs.mkdirSync(dataDir);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=120m', 'tmpfs', dataDir], { stdio: 'ignore' });
  } catch {
    return { name: 'disk full', seen: 'not tried: mounting a small disk needs root', isGood: true };
  }
  try {
    fill(dataDir);
    const site = await open(dataDir);
    const cookie = await ownerOf(site, dataDir);
    const filler = path.join(dataDir, 'filler');
    const handle = fs.openSync(filler, 'w');
    try {
      for (;;) fs.writeSync(handle, Buffer.alloc(4096, 1));
    } catch {
      fs.closeSync(handle);
    }
    const full = await whileUnwritable('disk full', { site, cookie, undo: () => fs.rmSync(filler) });
    await site.end();
    const isSound = look(path.join(dataDir, 'hai.db'), (one) => one('select count(*) from center') === 1);
    return { ...full, isGood: full.isGood && isSound };
  } finally {
    execFileSync('umount', ['-l', dataDir]);
  }
}

async function readOnly(folder: string): Promise<Trouble> {
  const name = 'read-only database';
  const dataDir = path.join(folder, 'read-only');
  fill(dataDir);
  const bind = () => execFileSync('mount', ['--bind', dataDir, dataDir], { stdio: 'ignore' });
  try {
    bind();
  } catch {
    return { name, seen: 'not tried: mounting needs root', isGood: true };
  }
  try {
    execFileSync('mount', ['-o', 'remount,ro,bind', dataDir]);
    const site = await open(dataDir);
    await site.end();
    const isSaid = /READONLY|EROFS|read-only|CANTOPEN|unable to open/.test(site.said());
    const [said = ''] = /[^"\n]*(READONLY|EROFS|read-only|unable to open)[^"\n]*/.exec(site.said()) ?? [];
    return { name, seen: `does not start: “${said.trim()}”`, isGood: isSaid };
  } finally {
    execFileSync('umount', ['-l', dataDir]);
  }
}

async function clock(folder: string, shiftMs: number): Promise<Trouble> {
  const dataDir = path.join(folder, `clock${shiftMs}`);
  fill(dataDir);
  const before = await open(dataDir);
  await setTimeout(17_000);
  const cookie = await ownerOf(before, dataDir);
  const own = async (site: Site) =>
    (await fetch(`${site.origin}/admin`, { headers: { cookie }, redirect: 'manual' })).status;
  const ownBefore = await own(before);
  await before.end();
  const preload = path.join(folder, 'clock.mjs');
  fs.writeFileSync(
    preload,
    `const Real = Date, by = ${shiftMs};
    globalThis.Date = class extends Real { constructor(...a) { a.length ? super(...a) : super(Real.now() + by); } static now() { return Real.now() + by; } };
    for (const name of ['parse', 'UTC']) globalThis.Date[name] = Real[name];`,
  );
  const site = await open(dataDir, ['--import', preload]);
  await setTimeout(17_000);
  const [pages, health, tried] = [await pagesOf(site), await ready(site), await signIn(site)];
  const ownAfter = await own(site);
  const { asOf } = await (await fetch(`${site.origin}/api/v1/accuracy`)).json();
  await site.end();
  const days = [-1, 0].map((day) =>
    new Date(Date.now() + shiftMs + day * 86_400_000).toISOString().slice(0, 10),
  );
  // By the shifted clock the jobs ran just now. A session of a year ago has ended; one of the future is not old.
  const isGood =
    pages === '200' &&
    health.status === 200 &&
    tried.status === 401 &&
    days.includes(asOf) &&
    ownBefore === 200 &&
    ownAfter === (shiftMs > 0 ? 307 : 200) &&
    Math.abs(health.checks?.jobs.ageS ?? 1e9) < 60;
  const seen = `pages: ${pages}; ready: ${health.status}; jobs last ran ${health.checks?.jobs.ageS} s ago; the day that is told: ${asOf}; a session from before: ${ownBefore}, then ${ownAfter}; signing in with a wrong password: ${tried.status}`;
  return { name: `clock ${shiftMs > 0 ? 'a year ahead' : 'a year back'} after a restart`, seen, isGood };
}

async function second(folder: string): Promise<Trouble> {
  const dataDir = path.join(folder, 'second');
  fill(dataDir);
  const first = await open(dataDir);
  const other = await open(dataDir);
  const code = other.server.exitCode;
  const pages = await pagesOf(first);
  const [advice = ''] = /Another process uses[^"\n]*/.exec(other.said()) ?? [];
  await Promise.all([first.end(), code === null ? other.end() : null]);
  const seen = `ends with ${code}: “${advice.replace(dataDir, 'DATA_DIR')}” The first one’s pages: ${pages}`;
  const isGood = code === 1 && advice !== '' && pages === '200';
  return { name: 'second process on the same data', seen, isGood };
}

async function damage(folder: string): Promise<Trouble> {
  const dataDir = path.join(folder, 'damaged');
  fill(dataDir);
  const file = path.join(dataDir, 'hai.db');
  const pages = fs.statSync(file).size / 4096;
  const handle = fs.openSync(file, 'r+');
  for (let i = 0; i < 300; i++) {
    fs.writeSync(handle, randomBytes(4096), 0, 4096, (1 + Math.floor(((pages - 1) * i) / 300)) * 4096);
  }
  fs.closeSync(handle);
  const before = fs.readFileSync(file);
  const site = await open(dataDir);
  const code = site.server.exitCode;
  if (code === null) await site.end();
  const isSame = fs.readFileSync(file).equals(before);
  const [advice = ''] = /is damaged[^"\n]*/.exec(site.said()) ?? [];
  return {
    name: '300 random pages in the database',
    seen: `ends with ${code}: “${advice}” The file is ${isSame ? 'untouched' : 'changed'}`,
    isGood: code === 1 && isSame && advice !== '',
  };
}

/** Every trouble, one after the other. Needs a build. */
export async function tryAll(folder: string, tell: (trouble: Trouble) => void): Promise<void> {
  tell(await disk(folder));
  tell(await readOnly(folder));
  tell(await second(folder));
  tell(await damage(folder));
  for (const shift of [YEAR_MS, -YEAR_MS]) tell(await clock(folder, shift));
}
