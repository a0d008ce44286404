import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../run/browser.mjs';
import { HEIGHT_PX, picture, WIDTH_PX } from './picture.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

// Run by hand when the name or the tagline changes; the pictures are committed.
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: WIDTH_PX, height: HEIGHT_PX } });
  for (const lang of ['en', 'es']) {
    const { frame } = JSON.parse(readFileSync(`${root}data/messages/${lang}.json`, 'utf8'));
    await page.setContent(picture({ ...frame, lang }));
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${root}public/og-${lang}.png` });
  }
} finally {
  await browser.close();
}
