import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const FILE =
  'node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-600-normal.woff2';

let address: string | null = null;

/** Our font as a `data:` address, for pictures that stand alone. About 17 kB. */
export function pictureFont(): string {
  address ??= `data:font/woff2;base64,${readFileSync(path.join(process.cwd(), FILE)).toString('base64')}`;
  return address;
}
