import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './run/browser.mjs';

const WIDTH_PX = 1200;
const HEIGHT_PX = 630;

const FONT =
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';

/** The picture that goes with a shared link, as a page: our name, what we do, and the nearest centers around a place. */
function picture({ name, tagline, lang }) {
  const font = readFileSync(createRequire(import.meta.url).resolve(FONT)).toString('base64');
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<style>
  @font-face { font-family: A; src: url(data:font/woff2;base64,${font}); font-weight: 200 800; }
  body { margin: 0; width: ${WIDTH_PX}px; height: ${HEIGHT_PX}px; background: #15264a; color: #fffdf9; font-family: A; }
  main { display: grid; grid-template-columns: 700px 1fr; height: 100%; padding: 72px; box-sizing: border-box; }
  p { margin: 0; display: flex; align-items: center; gap: 20px; font-size: 34px; font-weight: 680; }
  h1 { margin: 56px 0 0; font-size: 68px; line-height: 1.12; font-weight: 680; letter-spacing: -0.02em; text-wrap: balance; }
  p svg { width: 76px; }
  text { font: 720 40px A; text-anchor: middle; fill: #15264a; }
</style>
<main>
  <div>
    <p>
      <svg viewBox="0 0 40 40" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round">
        <circle cx="15" cy="25" r="11.5"/><circle cx="15" cy="25" r="3.6" fill="currentColor" stroke="none"/>
        <path d="M23.5 17C27 13.5 25 9 29 6.5"/><circle cx="32.5" cy="5.5" r="3"/>
      </svg>
      ${name}
    </p>
    <h1>${tagline}</h1>
  </div>
  <svg viewBox="0 0 356 486" fill="none">
    <circle cx="178" cy="250" r="172" stroke="#8fa0c4" stroke-width="5" stroke-dasharray="0.1 16" stroke-linecap="round"/>
    <circle cx="178" cy="250" r="13" fill="#fffdf9"/><circle cx="178" cy="250" r="26" stroke="#fffdf9" stroke-width="5"/>
    ${plate(1, 214, 134)}${plate(2, 92, 318)}${plate(3, 244, 356)}
  </svg>
</main>
</html>`;
}

const plate = (number, x, y) => `
  <g transform="translate(${x} ${y})">
    <path fill="#fffdf9" d="M-36-40h72a14 14 0 0 1 14 14v40a14 14 0 0 1-14 14H12L0 46-12 28h-24a14 14 0 0 1-14-14v-40a14 14 0 0 1 14-14z"/>
    <text y="10">${number}</text>
  </g>`;

const root = fileURLToPath(new URL('../', import.meta.url));

// Run by hand when the name or the tagline changes; the pictures are committed.
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: WIDTH_PX, height: HEIGHT_PX } });
  for (const file of readdirSync(`${root}data/messages`).filter((name) => name.endsWith('.json'))) {
    const lang = file.replace('.json', '');
    const { frame } = JSON.parse(readFileSync(`${root}data/messages/${file}`, 'utf8'));
    await page.setContent(picture({ ...frame, lang }));
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${root}public/og-${lang}.png` });
  }
} finally {
  await browser.close();
}
